import path from "node:path";
import { z } from "zod";
import { EnvError } from "./env-error.ts";
import { generatedSecrets } from "./generated-secrets.ts";
import { parseStorageUrl } from "./storage-address.ts";

export { EnvError };

// Set but empty is not set: the library for OpenAI reads this one by itself as soon as it is loaded, and ends the process.
if (process.env.OPENAI_BASE_URL === "") delete process.env.OPENAI_BASE_URL;

/** Variables by name, such as process.env. */
export type EnvSource = Readonly<Record<string, string | undefined>>;
export type Env = ReturnType<typeof readEnv>;

const wholeNumber = (from: number, to: number) => {
  const error = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number({ error }).int(error).min(from, error).max(to, error);
};
const minutes = z.coerce
  .number({ error: "must be a number of minutes above 0, such as 15 or 0.5" })
  .positive("must be a number of minutes above 0, such as 15 or 0.5")
  .max(525_600, "must be at most 525600 minutes, which is one year");
const flag = z.enum(["0", "1"], { error: "must be 0 or 1" }).transform((value) => value === "1");
const webAddress = z
  .url({ protocol: /^https?$/, error: "must be an address that starts with http:// or https://" })
  .transform((value) => value.replace(/\/+$/, ""));
const isStorageUrl = (value: string) => parseStorageUrl(value) !== null;
const email = z.email({ error: "must be an e-mail address" });
const text = z.string().min(1);
const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** One line for each variable; what it means is in .env.example. */
const variables = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: text.optional(),
  APP_URL: webAddress.optional(),
  DATA_DIR: text.default(".data"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be an address such as postgres://user:password@host:5432/name" })
    .optional(),
  STORAGE_URL: z
    .string()
    .refine(
      isStorageUrl,
      "must be an address such as s3://ACCESS_KEY:SECRET@host/bucket?region=eu-west-1; tls=off is for this machine only",
    )
    .optional(),
  /** Set by our own start script, never by the operator. */
  EMBEDDED_DATABASE_URL: text.optional(),
  DEMO: flag.optional(),
  DEMO_EMAIL: email.default("owner@example.com"),
  DEMO_PASSWORD: text.optional(),
  DEMO_API_KEY: text.optional(),
  AUTH_SECRET: text.min(32, "must have at least 32 characters").optional(),
  ENCRYPTION_KEY: z
    .string()
    .transform((value) => new Uint8Array(Buffer.from(value, "base64")))
    .refine((key) => key.length === 32, "must be 32 bytes in base64, such as from: openssl rand -base64 32")
    .optional(),
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: webAddress.optional(),
  AI_MODEL: text.default("gpt-5.4-mini"),
  AI_API: z.enum(["responses", "chat"], { error: "must be responses or chat" }).optional(),
  AI_TRANSCRIPTION_MODEL: text.optional(),
  AI_TIMEOUT_MS: wholeNumber(100, 600_000).default(20_000),
  AI_PRIVATE_SERVERS: flag.optional(),
  META_GRAPH_URL: webAddress.default("https://graph.facebook.com"),
  INSTAGRAM_GRAPH_URL: webAddress.default("https://graph.instagram.com"),
  META_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, "must be a version such as v26.0")
    .default("v26.0"),
  META_APP_SECRET: text.optional(),
  META_VERIFY_TOKEN: text.optional(),
  META_APP_ID: text.optional(),
  INSTAGRAM_APP_ID: text.optional(),
  INSTAGRAM_APP_SECRET: text.optional(),
  META_SIGNUP_CONFIG_ID: text.optional(),
  META_LOGIN_URL: webAddress.default("https://www.facebook.com"),
  INSTAGRAM_LOGIN_URL: webAddress.default("https://www.instagram.com"),
  INSTAGRAM_TOKEN_URL: webAddress.default("https://api.instagram.com"),
  AI_PAUSE_MINUTES: minutes.default(15),
  REPLY_DELAY_MS: wholeNumber(0, 8_000).default(1_500),
  WORKER: z.enum(["inline", "off"], { error: "must be inline or off" }).default("inline"),
  CRON_SECRET: text.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be an address such as smtp://user:password@host:587" })
    .optional(),
  EMAIL_FROM: text.optional(),
  VAPID_PUBLIC_KEY: text.optional(),
  VAPID_PRIVATE_KEY: text.optional(),
  LOG_LEVEL: z.enum(levels, { error: `must be one of ${levels.join(", ")}` }).default("info"),
});

/**
 * Reads the variables and fills in the defaults. Pure when `secretsOf` is.
 * @param secretsOf the secrets that an embedded installation has generated into this data folder
 * @throws EnvError that names the first wrong variable
 */
export function parseEnv(source: EnvSource, secretsOf: (dataDir: string) => EnvSource = () => ({})): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const read = readVariables(given);
  if (read.DATABASE_URL) return readEnv(read);
  return readEnv(readVariables({ ...secretsOf(path.resolve(read.DATA_DIR)), ...given }));
}

function readVariables(given: EnvSource) {
  const result = variables.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new EnvError(`${issue?.path.join(".")} ${issue?.message}.`);
}

function readEnv(read: z.infer<typeof variables>) {
  const embedded = read.DATABASE_URL === undefined;
  const demo = read.DEMO ?? embedded;
  return {
    port: read.PORT,
    host: read.HOST ?? (demo ? "127.0.0.1" : "0.0.0.0"),
    appUrl: read.APP_URL ?? `http://localhost:${read.PORT}`,
    dataDir: path.resolve(read.DATA_DIR),
    /** No DATABASE_URL: the database is the one that our start script runs. */
    embedded,
    /** Null only while the embedded database has not been started. */
    databaseUrl: read.DATABASE_URL ?? read.EMBEDDED_DATABASE_URL ?? null,
    /** Null: files are kept in `dataDir`. */
    storageUrl: read.STORAGE_URL ?? null,
    demo,
    demoEmail: read.DEMO_EMAIL,
    demoPassword: read.DEMO_PASSWORD ?? null,
    demoApiKey: read.DEMO_API_KEY ?? null,
    authSecret: required("AUTH_SECRET", read.AUTH_SECRET, "set to at least 32 random characters"),
    /** 32 bytes. */
    encryptionKey: required("ENCRYPTION_KEY", read.ENCRYPTION_KEY, "set to 32 random bytes in base64"),
    ...readAgent(read),
    ...readMeta(read),
    aiPauseMinutes: read.AI_PAUSE_MINUTES,
    replyDelayMs: read.REPLY_DELAY_MS,
    worker: read.WORKER,
    cronSecret: read.CRON_SECRET ?? null,
    ...readNotices(read),
    logLevel: read.LOG_LEVEL,
  };
}

function readAgent(read: z.infer<typeof variables>) {
  const hasModel = read.OPENAI_API_KEY !== undefined || read.OPENAI_BASE_URL !== undefined;
  return {
    agent: hasModel ? ("model" as const) : ("scripted" as const),
    openaiApiKey: read.OPENAI_API_KEY ?? null,
    openaiBaseUrl: read.OPENAI_BASE_URL ?? null,
    aiModel: read.AI_MODEL,
    aiApi: read.AI_API ?? (read.OPENAI_BASE_URL ? ("chat" as const) : ("responses" as const)),
    /** Null: the usual one of the server. */
    aiTranscriptionModel: read.AI_TRANSCRIPTION_MODEL ?? null,
    aiTimeoutMs: read.AI_TIMEOUT_MS,
    /** Owners may name a model server in our own network: theirs, where the whole installation is. */
    aiPrivateServers: read.AI_PRIVATE_SERVERS ?? read.DATABASE_URL === undefined,
  };
}

function readMeta(read: z.infer<typeof variables>) {
  return {
    metaGraphUrl: read.META_GRAPH_URL,
    instagramGraphUrl: read.INSTAGRAM_GRAPH_URL,
    metaGraphVersion: read.META_GRAPH_VERSION,
    metaAppSecret: read.META_APP_SECRET ?? null,
    metaVerifyToken: read.META_VERIFY_TOKEN ?? null,
    metaAppId: read.META_APP_ID ?? null,
    instagramAppId: read.INSTAGRAM_APP_ID ?? null,
    instagramAppSecret: read.INSTAGRAM_APP_SECRET ?? null,
    metaSignupConfigId: read.META_SIGNUP_CONFIG_ID ?? null,
    metaLoginUrl: read.META_LOGIN_URL,
    instagramLoginUrl: read.INSTAGRAM_LOGIN_URL,
    instagramTokenUrl: read.INSTAGRAM_TOKEN_URL,
  };
}

function readNotices(read: z.infer<typeof variables>) {
  if (read.SMTP_URL) required("EMAIL_FROM", read.EMAIL_FROM, "set to the sender's address when SMTP_URL is set");
  if (read.VAPID_PUBLIC_KEY) required("VAPID_PRIVATE_KEY", read.VAPID_PRIVATE_KEY, "set when VAPID_PUBLIC_KEY is set");
  if (read.VAPID_PRIVATE_KEY) required("VAPID_PUBLIC_KEY", read.VAPID_PUBLIC_KEY, "set when VAPID_PRIVATE_KEY is set");
  return {
    smtpUrl: read.SMTP_URL ?? null,
    emailFrom: read.EMAIL_FROM ?? null,
    vapidPublicKey: read.VAPID_PUBLIC_KEY ?? null,
    vapidPrivateKey: read.VAPID_PRIVATE_KEY ?? null,
  };
}

function required<T>(name: string, value: T | undefined, meaning: string): T {
  if (value === undefined) throw new EnvError(`${name} must be ${meaning}.`);
  return value;
}

let cached: Env | undefined;

/**
 * The environment of this process, read once.
 * @throws EnvError
 */
export function env(): Env {
  cached ??= parseEnv(process.env, generatedSecrets);
  return cached;
}

/** The start script tells every copy of this module in the process where the database that it started answers. */
export function shareEmbeddedDatabase(url: string): void {
  process.env.EMBEDDED_DATABASE_URL = url;
  cached = undefined;
}

/** The log must work before, and whatever, the rest of the environment says. */
export function logLevel(source: EnvSource = process.env): Env["logLevel"] {
  return variables.shape.LOG_LEVEL.catch("info").parse(source.LOG_LEVEL || undefined);
}
