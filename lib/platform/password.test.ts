import { describe, expect, it } from "vitest";
import { hashPassword, passwordLengthMax, verifyPassword } from "./password.ts";

describe("passwords", () => {
  it("knows its own hash and no other", async () => {
    const hash = await hashPassword("correct horse");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword("correct horse", hash)).toBe(true);
    expect(await verifyPassword("wrong horse", hash)).toBe(false);
  });

  it("refuses without a hash, and works for it with the same parameters", async () => {
    expect(await verifyPassword("anything", null)).toBe(false);
  });

  it("refuses a password that is too long before hashing it", async () => {
    const long = "a".repeat(passwordLengthMax + 1);
    expect(await verifyPassword(long, await hashPassword(long))).toBe(false);
  });
});
