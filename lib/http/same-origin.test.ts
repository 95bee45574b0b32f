import { describe, expect, it } from "vitest";
import { parseEnv } from "#lib/platform/env.ts";
import { requireSameOrigin } from "./same-origin.ts";

const env = parseEnv({
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  AUTH_SECRET: "test-secret-test-secret-test-secret-test",
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  APP_URL: "https://desk.example.com",
});

function check(headers: Record<string, string>): void {
  requireSameOrigin({ env }, new Request("http://127.0.0.1:3000/api/crm/x", { method: "POST", headers }));
}

describe("who may call with a cookie", () => {
  it.each([
    ["our own page", { "sec-fetch-site": "same-origin" }],
    ["a person who typed the address", { "sec-fetch-site": "none" }],
    ["an older browser at the public address", { origin: "https://desk.example.com" }],
    ["an older browser at the address it sees", { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }],
    ["behind a proxy that names the host", { origin: "https://a.example", "x-forwarded-host": "a.example" }],
    ["a program that is no browser", {}],
  ])("%s", (_, headers) => expect(() => check(headers)).not.toThrow());

  it.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["another site that lies about its origin", { "sec-fetch-site": "cross-site", origin: "https://desk.example.com" }],
    ["a sibling domain", { "sec-fetch-site": "same-site", origin: "https://shop.example.com" }],
    ["another site in an older browser", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
  ])("not %s", (_, headers) => expect(() => check(headers)).toThrow("another site"));
});
