import { tmpdir } from "node:os";
import path from "node:path";
import type { Connection } from "#db/client.ts";
import type { Actor, App, Ctx } from "#lib/services/context.ts";
import { type TestClock, testClock } from "#lib/platform/clock.ts";
import { type EnvSource, parseEnv } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";

/** The moment at which test clocks stand: the Thursday of the mockups. */
export const testNow = new Date("2025-10-16T14:09:00.000Z");

export const testEncryptionKey = new Uint8Array(Buffer.alloc(32, 7));

export interface TestApp extends App {
  clock: TestClock;
}

/** An app on a test database with a clock that stands still. `variables` are added to the environment. */
export function createApp({ db }: Pick<Connection, "db">, variables: EnvSource = {}): TestApp {
  const env = parseEnv({
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    AUTH_SECRET: "test-secret-test-secret-test-secret-test",
    ENCRYPTION_KEY: Buffer.from(testEncryptionKey).toString("base64"),
    REPLY_DELAY_MS: "0",
    DATA_DIR: path.join(tmpdir(), "frontdesk-tests"),
    ...variables,
  });
  return { db, env, clock: testClock(testNow), log };
}

export function createCtx(app: App, workspaceId: string, actor: Actor = { kind: "system" }): Ctx {
  return { app, db: app.db, workspaceId, actor };
}
