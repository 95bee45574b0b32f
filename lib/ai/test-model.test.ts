import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import type { ModelConfig } from "./model.ts";
import { readModelError } from "./model-failure.ts";
import { testModel } from "./test-model.ts";

let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(() => fake.stop());
beforeEach(() => {
  fake.calls.length = 0;
  fake.setBehaviour({ type: "good" });
});

const ask = (overrides: Partial<ModelConfig> = {}) => {
  const server = { apiKey: null, baseUrl: fake.url, model: "small", api: "chat", timeoutMs: 5_000 } as const;
  return testModel({ ...server, reach: "any", structured: null, speechModel: null, ...overrides }, 2_000);
};

test.each(["chat", "responses"] as const)("over the %s API one tiny call tells how and what it used", async (api) => {
  const { durationMs, ...found } = await ask({ api });
  expect(found).toEqual({
    mode: "schema",
    because: null,
    usage: { inputTokens: 900, cachedInputTokens: 0, outputTokens: 120 },
  });
  expect(durationMs).toBeGreaterThan(0);
  expect(fake.calls).toHaveLength(1);
  expect(fake.calls[0]?.text.length).toBeLessThan(200);
});

test("it begins at the top again, whatever was learned: a server may have become better", async () => {
  fake.setBehaviour({ type: "no_json" });
  expect((await ask({ model: "improving" })).mode).toBe("words");
  fake.setBehaviour({ type: "good" });
  expect((await ask({ model: "improving", structured: "words" })).mode).toBe("schema");
});

describe("what is wrong", () => {
  test("nobody at the address", async () => {
    expect((await ask({ baseUrl: "http://127.0.0.1:1/v1" })).because).toBe("unreachable");
  });

  test("a name that nobody has", async () => {
    expect((await ask({ baseUrl: "http://no-such-host.invalid/v1" })).because).toBe("unreachable");
  });

  test("HTTPS where the server speaks HTTP", async () => {
    expect((await ask({ baseUrl: fake.url.replace("http:", "https:") })).because).toBe("certificate");
  });

  test.each(["DEPTH_ZERO_SELF_SIGNED_CERT", "CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID"])(
    "a certificate that is refused with %s, also below other errors",
    (code) => {
      const refused = Object.assign(new Error("certificate"), { code });
      expect(readModelError(refused).because).toBe("certificate");
      expect(readModelError(new Error("fetch failed", { cause: refused })).because).toBe("certificate");
      expect(readModelError(new AggregateError([refused])).because).toBe("certificate");
    },
  );

  test("a server that does not answer costs the time limit", async () => {
    fake.setBehaviour({ type: "hang" });
    const { because, durationMs } = await ask();
    expect(because).toBe("timeout");
    expect(durationMs).toBeLessThan(3_000);
  });

  test("one failed call is enough", async () => {
    fake.setBehaviour({ type: "error", status: 500 });
    expect((await ask()).because).toBe("unavailable");
    expect(fake.calls).toHaveLength(1);
  });
});
