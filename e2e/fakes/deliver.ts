import { createHmac } from "node:crypto";

/** JSON as Meta writes it: everything outside ASCII as lowercase `\uXXXX`, slashes escaped. */
export function metaJson(body: unknown): string {
  return JSON.stringify(body)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");
}

/** The bytes of a delivery and the header that signs them. A text is taken as it is. */
export function signBody(body: unknown, secret: string): { bytes: Uint8Array<ArrayBuffer>; signature: string } {
  const bytes = new TextEncoder().encode(typeof body === "string" ? body : metaJson(body));
  return { bytes, signature: `sha256=${createHmac("sha256", secret).update(bytes).digest("hex")}` };
}

/** Posts a delivery to one of our webhooks as Meta does. */
export async function deliver(targetUrl: string, body: unknown, secret: string): Promise<Response> {
  const { bytes, signature } = signBody(body, secret);
  return await fetch(targetUrl, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "facebookexternalua",
      "x-hub-signature-256": signature,
    },
    body: bytes,
  });
}
