import { inspectAccount } from "#lib/channels/connect/inspect-account.ts";
import { connectInput } from "#lib/domain/channel/connect-input.ts";
import type { Env } from "#lib/platform/env.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { appSecrets } from "./channel-secrets.ts";
import { connectionOfInput, type MetaInput } from "./connection-of.ts";
import { saveConnection } from "./save-connection.ts";

/**
 * Connects an account with what the owner entered. Meta is asked before anything is stored.
 * @throws AppError `invalid` with the field that the sentence belongs to, `conflict` for an account that is taken
 */
export async function connectChannel(ctx: Ctx, raw: unknown): Promise<{ channelId: string }> {
  requirePermission(ctx, "settings.edit");
  const input = parsed(raw);
  if (input.kind === "webchat") {
    const { kind, key: accountId, name } = input;
    return saveConnection(ctx, { kind, accountId, name, settings: {}, accessToken: null, appSecret: null });
  }
  requireSecret(ctx.app.env, input);
  const inspection = await inspectAccount(connectionOfInput(ctx.app.env, input));
  if (!inspection.ok) throw new AppError("invalid", inspection.sentence, { field: inspection.field });
  const { accountId, name, settings, tokenExpiresAt } = inspection.facts;
  return saveConnection(ctx, {
    kind: input.kind,
    accountId,
    name: input.name || name,
    settings: { ...settings, ...(input.appId === null ? {} : { appId: input.appId }) },
    accessToken: input.accessToken,
    appSecret: input.appSecret,
    tokenExpiresAt,
  });
}

function parsed(raw: unknown) {
  const result = connectInput.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join(".");
  throw new AppError("invalid", issue?.message ?? "The input is not valid.", field ? { field } : {});
}

/** A channel whose deliveries nobody can check would be deaf: they are all refused. */
function requireSecret(env: Env, input: MetaInput): void {
  const isInstagramLogin = input.kind === "instagram" && input.login === "instagram";
  // Instagram Login signs with a secret of its own (reference A.2, G 41).
  const ours = isInstagramLogin ? [env.instagramAppSecret].filter((one) => one !== null) : appSecrets(env, input.kind);
  if (input.appSecret !== null || ours.length > 0) return;
  const sentence = "Enter the app secret: without it we cannot tell Meta's messages from forged ones.";
  throw new AppError("invalid", sentence, { field: "appSecret" });
}
