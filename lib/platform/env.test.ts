import { describe, expect, test } from "vitest";
import { EnvError, type EnvSource, logLevel, parseEnv } from "./env.ts";

const secrets = { AUTH_SECRET: "s".repeat(32), ENCRYPTION_KEY: Buffer.alloc(32, 1).toString("base64") };
const external = { ...secrets, DATABASE_URL: "postgres://u:p@db.example.com/frontdesk" };
const parseEmbedded = (source: EnvSource) => parseEnv(source, () => secrets);

describe("defaults", () => {
  test("with nothing set it is the demo on the embedded database, reachable from this machine only", () => {
    expect(parseEmbedded({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      appUrl: "http://localhost:3000",
      embedded: true,
      databaseUrl: null,
      demo: true,
      demoEmail: "owner@example.com",
      demoPassword: null,
      agent: "scripted",
      aiApi: "responses",
      aiTimeoutMs: 20_000,
      metaGraphUrl: "https://graph.facebook.com",
      instagramGraphUrl: "https://graph.instagram.com",
      metaGraphVersion: "v26.0",
      aiPauseMinutes: 15,
      replyDelayMs: 1_500,
      worker: "inline",
      logLevel: "info",
    });
  });

  test("with a database of the operator's there is no demo, and it listens on all addresses", () => {
    expect(parseEnv(external)).toMatchObject({ embedded: false, demo: false, host: "0.0.0.0" });
  });

  test("the demo on the operator's database is for this machine only", () => {
    expect(parseEnv({ ...external, DEMO: "1" })).toMatchObject({ demo: true, host: "127.0.0.1" });
  });

  test("an empty value is an unset one", () => {
    expect(parseEmbedded({ PORT: "", DATABASE_URL: "", OPENAI_API_KEY: "" })).toMatchObject({
      port: 3000,
      agent: "scripted",
    });
  });

  test("the public address follows the port", () => {
    expect(parseEmbedded({ PORT: "4000" }).appUrl).toBe("http://localhost:4000");
  });
});

describe("the model", () => {
  test.each([
    [{ OPENAI_API_KEY: "k" }, "model", "responses"],
    [{ OPENAI_BASE_URL: "http://localhost:11434/v1" }, "model", "chat"],
    [{ OPENAI_BASE_URL: "http://localhost:11434/v1", AI_API: "responses" }, "model", "responses"],
    [{ AI_MODEL: "some" }, "scripted", "responses"],
  ])("%j is the agent %s over %s", (source, agent, aiApi) => {
    expect(parseEmbedded(source)).toMatchObject({ agent, aiApi });
  });
});

test("addresses keep their path and lose their last slash", () => {
  expect(parseEmbedded({ META_GRAPH_URL: "http://127.0.0.1:9/meta/", APP_URL: "https://a.example/" })).toMatchObject({
    metaGraphUrl: "http://127.0.0.1:9/meta",
    appUrl: "https://a.example",
  });
});

test("pauses may be parts of a minute", () => {
  expect(parseEmbedded({ AI_PAUSE_MINUTES: "0.05" }).aiPauseMinutes).toBe(0.05);
});

test("what the operator sets wins over what was generated", () => {
  expect(parseEmbedded({ AUTH_SECRET: "o".repeat(40) }).authSecret).toBe("o".repeat(40));
});

describe("a wrong value is one sentence that names the variable", () => {
  test.each<[EnvSource, string]>([
    [{ PORT: "http" }, "PORT must be a whole number from 1 to 65535."],
    [{ PORT: "70000" }, "PORT must be a whole number from 1 to 65535."],
    [{ DEMO: "yes" }, "DEMO must be 0 or 1."],
    [{ WORKER: "on" }, "WORKER must be inline or off."],
    [{ AI_API: "legacy" }, "AI_API must be responses or chat."],
    [{ AI_PAUSE_MINUTES: "0" }, "AI_PAUSE_MINUTES must be a number of minutes above 0, such as 15 or 0.5."],
    [{ AI_PAUSE_MINUTES: "soon" }, "AI_PAUSE_MINUTES must be a number of minutes above 0, such as 15 or 0.5."],
    [{ APP_URL: "desk.example.com" }, "APP_URL must be an address that starts with http:// or https://."],
    [{ META_GRAPH_VERSION: "26" }, "META_GRAPH_VERSION must be a version such as v26.0."],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be an address such as postgres://user:password@host:5432/name."],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have at least 32 characters."],
    [
      { ENCRYPTION_KEY: "c2hvcnQ=" },
      "ENCRYPTION_KEY must be 32 bytes in base64, such as from: openssl rand -base64 32.",
    ],
    [{ SMTP_URL: "smtp://mail" }, "EMAIL_FROM must be set to the sender's address when SMTP_URL is set."],
    [{ VAPID_PUBLIC_KEY: "k" }, "VAPID_PRIVATE_KEY must be set when VAPID_PUBLIC_KEY is set."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent."],
  ])("%j", (source, sentence) => {
    expect(() => parseEmbedded(source)).toThrow(new EnvError(sentence));
  });

  test.each([
    "https://bucket.example.com",
    "s3://bucket.example.com/files",
    "s3://key:secret@bucket.example.com",
    "s3://key:secret@bucket.example.com/files?tls=off",
  ])("STORAGE_URL=%s names no bucket that is safe to use", (STORAGE_URL) => {
    expect(() => parseEnv({ ...secrets, STORAGE_URL })).toThrow("STORAGE_URL must be an address such as s3://");
  });

  test("secrets are required with a database of the operator's", () => {
    const { AUTH_SECRET, ...rest } = external;
    expect(AUTH_SECRET).toBeDefined();
    expect(() => parseEnv(rest)).toThrow("AUTH_SECRET must be set to at least 32 random characters.");
  });

  test("the sentence never repeats a secret", () => {
    expect(() => parseEmbedded({ AUTH_SECRET: "hunter2" })).toThrow(/^((?!hunter2).)*$/);
  });
});

test("the log level falls back when it is wrong, so that the reason can be logged", () => {
  expect(logLevel({ LOG_LEVEL: "loud" })).toBe("info");
  expect(logLevel({ LOG_LEVEL: "warn" })).toBe("warn");
});
