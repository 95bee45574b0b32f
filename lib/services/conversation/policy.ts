import { findWorkspace } from "#db/queries/workspace-settings.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { aiMessagesPerDayMax, aiMessagesPerHourMax, burstMaxMs, type Policy } from "#lib/domain/conversation/state.ts";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export function replyWindowMs(kind: ChannelKind): number | null {
  const { replyWindowHours } = adapterFor(kind).capabilities;
  return replyWindowHours === null ? null : replyWindowHours * hourMs;
}

/** The settings and facts that bound a decision in this workspace, on this channel. */
export async function readPolicy(ctx: Ctx, kind: ChannelKind): Promise<Policy> {
  const workspace = await findWorkspace(ctx);
  if (!workspace) throw new AppError("not_found", "This workspace does not exist.");
  return {
    pauseMs: workspace.pauseMinutes * minuteMs,
    replyDelayMs: ctx.app.env.replyDelayMs,
    burstMaxMs,
    replyWindowMs: replyWindowMs(kind),
    aiMessagesPerHourMax,
    aiMessagesPerDayMax,
  };
}
