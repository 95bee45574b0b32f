import { type ChannelRecord, clearChannelProblem, noteChannelProblem, updateChannel } from "#db/queries/channel.ts";
import { listConversationsToSend } from "#db/queries/message.ts";
import { updateTemplates } from "#db/queries/message-template.ts";
import type { AccountProblem } from "#lib/domain/channel/account-problem.ts";
import { problemWords } from "#lib/domain/channel/channel-problem.ts";
import type { AccountEvent, TemplateEvent } from "#lib/domain/message/inbound-event.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { tellOwners } from "../channel/tell-owners.ts";
import { fetchMissing } from "../media/fetch-again.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";

/**
 * News of an account or of its templates, for one channel of it. The same news again change nothing and tell nobody.
 * @returns why they were not acted on
 */
export async function recordAccountNews(
  ctx: Ctx,
  channel: ChannelRecord,
  event: AccountEvent | TemplateEvent,
): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    if (event.kind === "template") return changeTemplate(tx, channel, event);
    if (!concerns(channel, event)) return null;
    const changed =
      "problem" in event.change
        ? await noteProblem(tx, channel, event.change.problem, event.at)
        : await solve(tx, channel, event.change.solved);
    if (changed) await publish(tx, { type: "channel", channelId: channel.id });
    return null;
  });
}

async function changeTemplate(tx: Ctx, channel: ChannelRecord, event: TemplateEvent): Promise<string | null> {
  const { status, category, quality } = event;
  const patch = {
    ...(status === null ? {} : { status }),
    ...(category === null ? {} : { category }),
    ...(quality === null ? {} : { quality }),
  };
  const changed = await updateTemplates(tx, channel.id, event, patch);
  if (changed === 0) return "template_not_known";
  await publish(tx, { type: "channel", channelId: channel.id });
  return null;
}

/** Where the platform names one number of the account, the others go on. */
function concerns(channel: ChannelRecord, { displayPhone }: AccountEvent): boolean {
  const own = channel.settings.displayPhoneNumber?.replace(/\D/g, "");
  return displayPhone === null || !own || own === displayPhone;
}

async function noteProblem(tx: Ctx, channel: ChannelRecord, problem: AccountProblem, at: Date): Promise<boolean> {
  const { needsReconnection } = problemWords(problem);
  const state = needsReconnection ? { state: "reconnection_needed" as const } : {};
  if (!(await noteChannelProblem(tx, channel.id, { problem, at, ...state }))) return false;
  await tellOwners(tx, channel, { problem, isOver: false });
  return true;
}

/** What was held while the account was away goes out now, where the window still allows. */
async function solve(tx: Ctx, channel: ChannelRecord, problems: readonly AccountProblem[]): Promise<boolean> {
  if (!(await clearChannelProblem(tx, channel.id, problems))) return false;
  if (channel.state === "reconnection_needed" && problems.some((one) => problemWords(one).needsReconnection)) {
    await updateChannel(tx, channel.id, { state: "connected" });
    for (const conversationId of await listConversationsToSend(tx, channel.id)) await scheduleSend(tx, conversationId);
    await fetchMissing(tx, channel.id);
  }
  return true;
}
