import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const version = "v1";
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts with AES-256-GCM. The result is `v1.<key id>.<iv, ciphertext and tag>`:
 * the key id lets `open` choose among several keys, so a key can be rotated row by row.
 * @param key 32 bytes
 */
export function seal(plain: string, key: Uint8Array): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${version}.${keyId(key)}.${body.toString("base64url")}`;
}

/**
 * Decrypts what `seal` made.
 * @param keys the current key, followed by older ones while rows are still sealed with them
 * @throws when no key fits or the text was altered
 */
export function open(sealed: string, ...keys: readonly Uint8Array[]): string {
  const [sealedVersion, id, encoded] = sealed.split(".");
  if (sealedVersion !== version || !id || !encoded) throw new Error("Not a sealed value");
  const key = keys.find((candidate) => keyId(candidate) === id);
  if (!key) throw new Error(`Sealed with the unknown key ${id}`);
  const body = Buffer.from(encoded, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, body.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(body.subarray(-tagBytes));
  return decipher.update(body.subarray(ivBytes, -tagBytes), undefined, "utf8") + decipher.final("utf8");
}

/** The short name of a key, safe to store and to log. */
export function keyId(key: Uint8Array): string {
  return sha256Hex(key).slice(0, 8);
}

export function sha256Hex(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export function hmacSha256Hex(secret: string, data: string | Uint8Array): string {
  return createHmac("sha256", secret).update(data).digest("hex");
}

/** Compares without telling by its duration where two texts differ. */
export function constantTimeEqual(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest();
  const right = createHash("sha256").update(b).digest();
  return timingSafeEqual(left, right);
}

/** A random token in URL-safe base64. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}
