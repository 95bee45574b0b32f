import type { Env } from "#lib/platform/env.ts";

/** What the operator says about the demo workspace. */
export type SeedEnv = Pick<
  Env,
  "demoEmail" | "demoPassword" | "demoApiKey" | "encryptionKey" | "metaAppSecret" | "metaVerifyToken" | "aiPauseMinutes"
>;
