const hexShape = /^[0-9a-f]{64}$/i;
const base64Shape = /^[A-Za-z0-9+/_-]{43}=?$/;

/**
 * Whether what a platform says of a file's SHA-256, in hex or base64, is what the bytes give. Null: it says nothing that
 * can be compared.
 */
export function sameSha256(said: string | null, actualHex: string): boolean | null {
  if (said === null) return null;
  if (hexShape.test(said)) return said.toLowerCase() === actualHex;
  if (!base64Shape.test(said)) return null;
  return hexOf(said) === actualHex;
}

function hexOf(base64: string): string {
  const bytes = atob(base64.replaceAll("-", "+").replaceAll("_", "/").replace(/=$/, "").padEnd(44, "="));
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
