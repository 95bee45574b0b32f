import { Agent, request } from "node:http";
import { signBody } from "#e2e/fakes/deliver.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const appSecret = "demo-app-secret";

export interface SignedBody {
  bytes: Uint8Array;
  headers: Record<string, string | number>;
}

export function sign(body: unknown): SignedBody {
  const { bytes, signature } = signBody(body, appSecret);
  const headers = {
    "content-type": "application/json",
    "content-length": bytes.byteLength,
    "x-hub-signature-256": signature,
  };
  return { bytes, headers };
}

/** Posts over a kept connection; once more where the server had just closed it. @returns the status */
export async function post(url: string, body: SignedBody): Promise<number> {
  const first = await postOnce(url, body);
  return first ?? (await postOnce(url, body)) ?? 0;
}

function postOnce(url: string, { bytes, headers }: SignedBody): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    call.once("error", (error) => (call.reusedSocket ? resolve(null) : reject(error)));
    call.end(bytes);
  });
}

/** Delivers a webhook. @returns the status */
export function postSigned(url: string, body: unknown): Promise<number> {
  return post(url, sign(body));
}
