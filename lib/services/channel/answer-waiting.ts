import { findChannel } from "#db/queries/channel.ts";
import { listUnanswered, type Unanswered } from "#db/queries/unanswered.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { scheduleTurn } from "../conversation/apply-decision.ts";

const hourMs = 3_600_000;
/** Where no window ends it: after a day an answer of a machine comes too late to be one. */
const waitMaxHours = 24;
/** Messages that are being stored while the switch is turned are seen. */
const beginAfterMs = 1_000;
/** So many at a time, one after the other: the model and the platform serve those who write now too. */
const batchMax = 50;
const apartMs = 400;

interface Progress {
  /** When the AI was switched on: whoever wrote later has a turn already. */
  switchedOnAt: Date;
  after: Unanswered | null;
}

/** The AI is on again: those who wrote meanwhile are answered without writing once more. Call in a transaction. */
export async function scheduleAnswers(tx: Ctx, channelId: string): Promise<void> {
  const switchedOnAt = tx.app.clock.now();
  await schedule(tx, channelId, { switchedOnAt, after: null }, new Date(switchedOnAt.getTime() + beginAfterMs));
}

/** One batch, longest wait first, each with the one turn that a new message would have brought; then the next batch. */
export async function answerWaiting(ctx: Ctx, channelId: string, { switchedOnAt, after }: Progress): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const channel = await findChannel(tx, channelId);
    // Switched off again.
    if (channel?.aiEnabled !== true || channel.state === "not_connected") return;
    const now = tx.app.clock.now();
    const hours = adapterFor(channel.kind).capabilities.replyWindowHours ?? waitMaxHours;
    const since = new Date(now.getTime() - hours * hourMs);
    const waiting = await listUnanswered(tx, channelId, { since, arrivedBy: switchedOnAt, after }, batchMax);
    const at = (index: number) => new Date(now.getTime() + index * apartMs);
    for (const [index, { id }] of waiting.entries()) await scheduleTurn(tx, id, at(index));
    const last = waiting.at(-1);
    if (last && waiting.length === batchMax) await schedule(tx, channelId, { switchedOnAt, after: last }, at(batchMax));
  });
}

async function schedule(tx: Ctx, channelId: string, { switchedOnAt, after }: Progress, runAt: Date): Promise<void> {
  const payload = {
    workspaceId: tx.workspaceId,
    channelId,
    switchedOnAt: switchedOnAt.toISOString(),
    after: after && { id: after.id, lastMessageAt: after.lastMessageAt.toISOString() },
  };
  await enqueue(tx.db, "channel.answer_waiting", payload, { runAt, key: `answer-waiting:${channelId}` });
}
