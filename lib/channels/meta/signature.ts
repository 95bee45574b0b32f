import { createHmac, timingSafeEqual } from "node:crypto";
import { constantTimeEqual } from "#lib/platform/crypto.ts";

const headerShape = /^sha256=([0-9a-f]{64})$/;

/**
 * Checks `X-Hub-Signature-256` over the bytes as they came in, against every secret that may have signed them
 * (a channel may carry its own; Instagram Login signs with another one). Reference A.2.
 */
export function verifySignature(
  rawBody: Uint8Array,
  header: string | null,
  secrets: readonly string[],
): { ok: true; secret: string } | { ok: false } {
  const hex = header === null ? undefined : headerShape.exec(header)?.[1];
  if (hex === undefined) return { ok: false };
  const given = Buffer.from(hex, "hex");
  // An empty secret would let everybody sign.
  const secret = secrets.find((candidate) => candidate !== "" && matches(rawBody, given, candidate));
  return secret === undefined ? { ok: false } : { ok: true, secret };
}

function matches(rawBody: Uint8Array, given: Uint8Array, secret: string): boolean {
  const expected = createHmac("sha256", secret).update(rawBody).digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Meta's handshake (reference A.1): the challenge to answer with as plain text, or a refusal. */
export function answerHandshake(
  params: URLSearchParams,
  verifyTokens: readonly string[],
): { ok: true; challenge: string } | { ok: false } {
  // Some frameworks turn the dots in names into underscores.
  const read = (name: string) => params.get(`hub.${name}`) ?? params.get(`hub_${name}`);
  const token = read("verify_token");
  const challenge = read("challenge");
  if (read("mode") !== "subscribe" || !token || challenge === null) return { ok: false };
  const known = verifyTokens.some((candidate) => candidate !== "" && constantTimeEqual(candidate, token));
  return known ? { ok: true, challenge } : { ok: false };
}
