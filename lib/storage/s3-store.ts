import { AwsClient } from "aws4fetch";
import { checkKey, type FileStore } from "./file-store.ts";
import type { StorageAddress } from "#lib/platform/storage-address.ts";

/** The answer to a request may take this long; the bytes after it are not counted. */
const answerWithinMs = 30_000;
const putWithinMs = 5 * 60_000;

/** A bucket that speaks the S3 protocol, addressed by path, which every provider understands. */
export function s3Store(address: StorageAddress): FileStore {
  const { accessKeyId, secretAccessKey, region, baseUrl } = address;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 0 });
  const urlOf = (key: string) => `${baseUrl}/${checkKey(key)}`;

  async function call(method: "GET" | "HEAD" | "PUT" | "DELETE", key: string, init: RequestInit = {}) {
    const signed = await client.sign(urlOf(key), { ...init, method });
    const withinMs = method === "PUT" ? putWithinMs : answerWithinMs;
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), withinMs);
    try {
      // Signed for this host: it goes nowhere else.
      return await fetch(signed, { redirect: "error", signal: waiting.signal });
    } catch (error) {
      throw new Error(`the file store did not answer: ${method} ${key}`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async put(key, file) {
      await settle(await call("PUT", key, { body: file }), "PUT", key);
    },
    async get(key, range) {
      const headers: HeadersInit = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const response = await call("GET", key, { headers });
      if (response.status === 404) return settleAs(response, null);
      if (!response.ok || response.body === null) throw await failure(response, "GET", key);
      return response.body;
    },
    async delete(key) {
      const response = await call("DELETE", key);
      if (response.status === 404) return settleAs(response, undefined);
      await settle(response, "DELETE", key);
    },
    async exists(key) {
      const response = await call("HEAD", key);
      if (response.status === 404) return settleAs(response, false);
      await settle(response, "HEAD", key);
      return true;
    },
  };
}

async function settle(response: Response, method: string, key: string): Promise<void> {
  if (!response.ok) throw await failure(response, method, key);
  await response.body?.cancel();
}

/** A body that nobody reads would hold the connection. */
async function settleAs<T>(response: Response, value: T): Promise<T> {
  await response.body?.cancel();
  return value;
}

/** Providers name what is wrong in `<Code>`; their answers hold no secret of ours. */
async function failure(response: Response, method: string, key: string): Promise<Error> {
  const text = await response.text().catch(() => "");
  const code = /<Code>([^<]+)<\/Code>/.exec(text)?.[1] ?? "no code";
  return new Error(`the file store refused ${method} ${key}: ${response.status} ${code}`);
}
