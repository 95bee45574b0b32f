import { database } from "#db/client.ts";
import { systemClock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import type { App } from "#lib/services/context.ts";

declare global {
  var frontdeskApp: App | undefined;
}

/** What this process serves with. Kept on globalThis, because reloads and the worker load this module more than once. */
export function app(): App {
  globalThis.frontdeskApp ??= { db: database().db, env: env(), clock: systemClock, log };
  return globalThis.frontdeskApp;
}
