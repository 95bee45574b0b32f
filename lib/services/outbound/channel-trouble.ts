import { type ChannelRecord, clearChannelProblem, findChannel, noteChannelProblem } from "#db/queries/channel.ts";
import type { RejectionClass } from "#lib/channels/channel.ts";
import { concernsAccount } from "#lib/channels/meta/classify-error.ts";
import type { AccountProblem } from "#lib/domain/channel/account-problem.ts";
import type { ChannelProblem } from "#lib/domain/channel/channel-problem.ts";
import type { ProviderError } from "#lib/domain/message/inbound-event.ts";
import { publish } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import { scheduleCheck } from "../channel/schedule-check.ts";
import { tellOwners } from "../channel/tell-owners.ts";
import { endHolds, holdSending } from "./hold.ts";

type AccountTrouble = Extract<RejectionClass, "policy" | "billing">;

/** What is noted at the channel. */
const problems = {
  policy: "account_restricted",
  billing: "payment_needed",
} as const satisfies Record<AccountTrouble, AccountProblem>;

/**
 * The platform no longer takes the channel's token: everything waits until the channel is connected again.
 * @returns false when it was connected again while the call was on its way
 */
export async function needReconnection(tx: Ctx, channel: ChannelRecord): Promise<boolean> {
  if (await note(tx, channel, "token_refused")) {
    await scheduleCheck(tx, channel.id);
    return true;
  }
  return (await findChannel(tx, channel.id))?.state !== "connected";
}

/**
 * A refusal that concerns the account and not the message: the owner is told once, and the channel does not hammer.
 * @returns whether it was one
 */
export async function recordTrouble(
  tx: Ctx,
  channel: ChannelRecord,
  rejection: RejectionClass,
  error: ProviderError,
  probe: boolean,
): Promise<boolean> {
  if ((rejection !== "policy" && rejection !== "billing") || !concernsAccount(error)) return false;
  await holdSending(tx, channel, { class: rejection, afterMs: null, probe });
  await note(tx, channel, problems[rejection]);
  return true;
}

/** A message went out again after a hold: people have acted, if they had to. */
export async function endTrouble(tx: Ctx, channel: ChannelRecord): Promise<void> {
  await endHolds(tx, channel);
  if (await clearChannelProblem(tx, channel.id, Object.values(problems))) {
    await publish(tx, { type: "channel", channelId: channel.id });
  }
}

async function note(tx: Ctx, channel: ChannelRecord, problem: ChannelProblem): Promise<boolean> {
  const noted = await noteChannelProblem(tx, channel.id, {
    problem,
    at: tx.app.clock.now(),
    usedToken: channel.accessTokenSealed,
    ...(problem === "token_refused" ? { state: "reconnection_needed" as const } : {}),
  });
  if (!noted) return false;
  await publish(tx, { type: "channel", channelId: channel.id });
  await tellOwners(tx, channel, { problem, isOver: false });
  return true;
}
