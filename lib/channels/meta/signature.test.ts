import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metaJson, signBody } from "#e2e/fakes/deliver.ts";
import { answerHandshake, verifySignature } from "./signature.ts";

const secret = "app-secret";

describe("verifySignature", () => {
  const bodies = [
    { name: "plain", body: '{"object":"page"}' },
    { name: "emoji, ñ and slash as they are", body: '{"text":"¿Mañana 9/10? 👍🏽"}' },
    { name: "emoji, ñ and slash as Meta escapes them", body: metaJson({ text: "¿Mañana 9/10? 👍🏽" }) },
    { name: "empty", body: "" },
  ];

  it.each(bodies)("accepts the bytes that were signed: $name", ({ body }) => {
    const { bytes, signature } = signBody(body, secret);
    expect(verifySignature(bytes, signature, [secret])).toEqual({ ok: true, secret });
  });

  it("escapes as Meta does, so that the test above means something", () => {
    expect(metaJson({ text: "äöå/😀" })).toBe('{"text":"\\u00e4\\u00f6\\u00e5\\/\\ud83d\\ude00"}');
  });

  it("refuses a body that was parsed and written again", () => {
    const { signature } = signBody({ text: "¿Mañana?" }, secret);
    const rewritten = new TextEncoder().encode(JSON.stringify({ text: "¿Mañana?" }));
    expect(verifySignature(rewritten, signature, [secret])).toEqual({ ok: false });
  });

  it("tells which of several secrets signed", () => {
    const { bytes, signature } = signBody("{}", "instagram-secret");
    expect(verifySignature(bytes, signature, [secret, "instagram-secret"])).toEqual({
      ok: true,
      secret: "instagram-secret",
    });
  });

  it("never accepts an empty secret", () => {
    const { bytes, signature } = signBody("{}", "");
    expect(verifySignature(bytes, signature, [""])).toEqual({ ok: false });
    expect(verifySignature(bytes, signature, [])).toEqual({ ok: false });
  });

  it.each([
    null,
    "",
    "sha256=",
    "sha1=0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33",
    signBody("{}", secret).signature.toUpperCase(),
    signBody("{}", secret).signature.slice("sha256=".length),
    `${signBody("{}", secret).signature}00`,
    ` ${signBody("{}", secret).signature}`,
    signBody("{}", "another").signature,
  ])("refuses the header %s", (header) => {
    expect(verifySignature(new TextEncoder().encode("{}"), header, [secret])).toEqual({ ok: false });
  });

  it("accepts what the secret signed and nothing else", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.string({ minLength: 1 }), (body, other, key) => {
        const header = `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;
        expect(verifySignature(body, header, [key]).ok).toBe(true);
        expect(verifySignature(other, header, [key]).ok).toBe(Buffer.compare(body, other) === 0);
      }),
    );
  });
});

describe("answerHandshake", () => {
  const ask = (query: string, tokens = ["verify-me"]) => answerHandshake(new URLSearchParams(query), tokens);

  it("answers the challenge, with dots and with underscores", () => {
    const challenge = { ok: true, challenge: "1158201444" };
    expect(ask("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-me")).toEqual(challenge);
    expect(ask("hub_mode=subscribe&hub_challenge=1158201444&hub_verify_token=verify-me")).toEqual(challenge);
  });

  it.each([
    "hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong",
    "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=verify-me",
    "hub.mode=subscribe&hub.verify_token=verify-me",
    "hub.mode=subscribe&hub.challenge=1&hub.verify_token=",
    "hub.mode=subscribe&hub.challenge=1",
    "",
  ])("refuses %s", (query) => {
    expect(ask(query, ["verify-me", ""])).toEqual({ ok: false });
  });
});
