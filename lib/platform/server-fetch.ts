import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { ForbiddenAddress, isLinkLocalAddress, isLoopback, isPrivateAddress, lookUpUnless } from "./fetch-public.ts";

/**
 * Where a server may stand whose address somebody else wrote. `public`: on the internet, over HTTPS. `private`: also in
 * our own network, over HTTP too. `any`: the operator wrote the address.
 */
export type Reach = "public" | "private" | "any";

const forbids = {
  public: isPrivateAddress,
  private: isLinkLocalAddress,
  any: () => false,
} as const satisfies Record<Reach, (address: string) => boolean>;

/** An answer of a model or of an API of ours is far smaller. */
const answerBytesMax = 8_000_000;
const statusesWithoutBody: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/**
 * A `fetch` that goes only where `reach` allows: the name is checked by the lookup of the connection itself, so a name
 * that changes its mind does not lead inside. Redirects come back as they are. Connections are kept.
 * @throws ForbiddenAddress, or the network's error with its code
 */
export function createServerFetch(reach: Reach): typeof fetch {
  const connect = { keepAlive: true, lookup: lookUpUnless(forbids[reach]) };
  const agents = { "http:": new HttpAgent(connect), "https:": new HttpsAgent(connect) };
  return async (input, init) => {
    const request = new Request(input, init);
    if (!mayReach(request.url, reach)) throw new ForbiddenAddress("not an address that may be asked");
    const url = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    const options = {
      method: request.method,
      headers: { ...Object.fromEntries(request.headers), "content-length": String(body.length) },
      signal: request.signal,
      agent: url.protocol === "https:" ? agents["https:"] : agents["http:"],
    };
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = send(url, options, resolve);
      asked.once("error", reject);
      asked.end(body);
    });
    return toResponse(answer);
  };
}

/** Whether an address may be asked, as far as it can be told without looking up its name. */
export function mayReach(address: string, reach: Reach): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol !== "https:" && (protocol !== "http:" || reach === "public")) return false;
  if (reach === "public" && isLoopback(host)) return false;
  return isIP(host) === 0 || !forbids[reach](host);
}

async function toResponse(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > answerBytesMax) {
      answer.destroy();
      throw new Error("the answer is too long");
    }
    chunks.push(bytes);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const status = answer.statusCode ?? 500;
  return new Response(statusesWithoutBody.has(status) ? null : Buffer.concat(chunks), { status, headers });
}
