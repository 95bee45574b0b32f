import { findChannelsByAccount } from "#db/queries/channel.ts";
import { inspectAccount } from "#lib/channels/connect/inspect-account.ts";
import type { ConnectOutcome } from "#lib/domain/channel/connect-outcome.ts";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { connectionOfInput, type MetaInput } from "./connection-of.ts";
import { renewAccess } from "./reconnect-channel.ts";
import { saveConnection } from "./save-connection.ts";

/**
 * Connects what an owner signed in to. An account that this workspace has connected gets its new access instead.
 * @param extra what only a sign-up knows: settings, and when the token ends
 */
export async function connectSignedIn(
  ctx: Ctx,
  input: MetaInput,
  extra: { settings?: Record<string, string>; tokenExpiresAt?: Date | null } = {},
): Promise<ConnectOutcome> {
  const inspection = await inspectAccount(connectionOfInput(ctx.app.env, input));
  if (!inspection.ok) return "refused";
  const { accountId, name, settings, tokenExpiresAt } = inspection.facts;
  const known = await findChannelsByAccount(ctx.db, input.kind, [accountId]);
  const mine = known.find((one) => one.workspaceId === ctx.workspaceId);
  try {
    if (mine) {
      await renewAccess(ctx, mine, input.accessToken, extra.tokenExpiresAt);
      return "reconnected";
    }
    await saveConnection(ctx, {
      kind: input.kind,
      accountId,
      name,
      settings: { ...settings, ...extra.settings },
      accessToken: input.accessToken,
      appSecret: null,
      tokenExpiresAt: extra.tokenExpiresAt ?? tokenExpiresAt,
    });
    return "connected";
  } catch (error) {
    if (error instanceof AppError) return error.code === "conflict" ? "taken" : "refused";
    throw error;
  }
}
