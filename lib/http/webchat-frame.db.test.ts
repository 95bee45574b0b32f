import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, type TestApp } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { frameAncestorsOf, isFrame, siteOfFrame } from "./webchat-frame.ts";

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
});
afterAll(() => database.close());

async function given(allowedOrigins = "") {
  const channel = await createChannel(await createWorkspace(app.db), { kind: "webchat", settings: { allowedOrigins } });
  return channel.accountId;
}

const from = (origin: string) => new URLSearchParams({ embed: "1", origin });

describe("who may frame a chat page", () => {
  test("is anybody where the owner names no site", async () => {
    expect(await frameAncestorsOf(app, await given(), from("https://a.example"))).toBe("*");
  });

  test("is whom the owner names, whatever the address says", async () => {
    const key = await given("https://a.example, https://b.example");
    const named = "https://a.example https://b.example";
    expect(await frameAncestorsOf(app, key, from("https://a.example"))).toBe(named);
    expect(await frameAncestorsOf(app, key, new URLSearchParams({ embed: "1" }))).toBe(named);
    expect(await frameAncestorsOf(app, key, from("https://a.example; script-src *"))).toBe(named);
  });

  test("is the refused site alone where the page only says so", async () => {
    const key = await given("https://a.example");
    expect(await frameAncestorsOf(app, key, from("https://evil.example"))).toBe("https://evil.example");
    expect(await frameAncestorsOf(app, "no-such-key", from("https://evil.example"))).toBe("https://evil.example");
    expect(await frameAncestorsOf(app, "%", from("https://evil.example"))).toBe("https://evil.example");
    expect(await frameAncestorsOf(app, "no-such-key", new URLSearchParams())).toBe("'none'");
  });
});

test("a frame is what the bubble asks for, and nothing that only looks like it", () => {
  expect(isFrame(new URLSearchParams("embed=1"))).toBe(true);
  expect(isFrame(new URLSearchParams("embed=1&embed=2"))).toBe(false);
  expect(isFrame(new URLSearchParams(""))).toBe(false);
});

test("a site is an origin as browsers write it", () => {
  expect(siteOfFrame(from("http://localhost:8080"))).toBe("http://localhost:8080");
  expect(siteOfFrame(from("https://a.example/path"))).toBeNull();
  expect(siteOfFrame(from("null"))).toBeNull();
  expect(siteOfFrame(from("*"))).toBeNull();
});
