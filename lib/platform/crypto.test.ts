import fc from "fast-check";
import { expect, test } from "vitest";
import { constantTimeEqual, hmacSha256Hex, keyId, open, randomToken, seal, sha256Hex } from "./crypto.ts";

const key = new Uint8Array(32).fill(1);
const olderKey = new Uint8Array(32).fill(2);

test("what is sealed opens to the same text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (plain) => {
      expect(open(seal(plain, key), key)).toBe(plain);
    }),
  );
});

test("the same text is sealed differently each time", () => {
  expect(seal("token", key)).not.toBe(seal("token", key));
});

test("the key id says which of several keys opens it", () => {
  const sealed = seal("token", olderKey);
  expect(sealed.split(".").slice(0, 2)).toEqual(["v1", keyId(olderKey)]);
  expect(open(sealed, key, olderKey)).toBe("token");
});

test("an unknown key is refused by its id", () => {
  expect(() => open(seal("token", olderKey), key)).toThrow(`unknown key ${keyId(olderKey)}`);
});

test("a changed byte is noticed", () => {
  const sealed = seal("token", key);
  const [version, id, body = ""] = sealed.split(".");
  const bytes = Buffer.from(body, "base64url");
  for (const position of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(bytes.readUInt8(position) ^ 1, position);
    expect(() => open(`${version}.${id}.${changed.toString("base64url")}`, key)).toThrow();
  }
});

test.each(["", "plain text", "v2.abc.def", "v1.abc"])("%j is not a sealed value", (text) => {
  expect(() => open(text, key)).toThrow("Not a sealed value");
});

test("hashes are the standard ones", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(hmacSha256Hex("key", "The quick brown fox jumps over the lazy dog")).toBe(
    "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
  );
});

test("texts are equal only when they are the same, whatever their lengths", () => {
  expect(constantTimeEqual("abc", "abc")).toBe(true);
  expect(constantTimeEqual("abc", "abd")).toBe(false);
  expect(constantTimeEqual("abc", "abcd")).toBe(false);
  expect(constantTimeEqual("", "")).toBe(true);
});

test("random tokens hold the bytes they promise and go into an address", () => {
  expect(Buffer.from(randomToken(20), "base64url")).toHaveLength(20);
  expect(randomToken()).toMatch(/^[\w-]{43}$/);
});
