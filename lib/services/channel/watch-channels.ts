import { type ChannelRecord, listActiveChannels, lockChannel, updateChannel } from "#db/queries/channel.ts";
import { deleteHoursBefore, listHours } from "#db/queries/channel-hour.ts";
import { type ChannelProblem, problemWords, readChannelProblem } from "#lib/domain/channel/channel-problem.ts";
import { checkDueAt } from "#lib/domain/channel/check-time.ts";
import { readRefused } from "#lib/domain/channel/refused-deliveries.ts";
import { watchChannel } from "#lib/domain/channel/watch-channel.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type App, type Ctx, inTransaction, systemCtx } from "../context.ts";
import { scheduleCheck } from "./schedule-check.ts";
import { tellOwners } from "./tell-owners.ts";

const dayMs = 86_400_000;
/** Four weeks say what is usual, and the hours of today are compared with them. */
const watchedDays = 29;
const pageSize = 200;

/** Every hour: looks at the traffic of every channel, and sees to it that each is checked once a night. */
export async function watchChannels(app: App): Promise<void> {
  const now = app.clock.now();
  await deleteHoursBefore(app.db, new Date(now.getTime() - (watchedDays + 7) * dayMs));
  let after: { workspaceId: string; id: string } | null = null;
  for (;;) {
    const page: ChannelRecord[] = await listActiveChannels(app.db, after, pageSize);
    for (const channel of page) await watchAlone(app, channel);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = { workspaceId: last.workspaceId, id: last.id };
  }
}

/** One channel that cannot be looked at does not keep the others from it. */
async function watchAlone(app: App, channel: ChannelRecord): Promise<void> {
  try {
    await watchOne(systemCtx(app, channel.workspaceId), channel);
  } catch (error) {
    app.log.error({ err: error, channelId: channel.id }, "a channel could not be watched");
  }
}

async function watchOne(ctx: Ctx, channel: ChannelRecord): Promise<void> {
  const now = ctx.app.clock.now();
  // The demo's accounts are nobody's: Meta has nothing to say of them.
  if (channel.kind !== "webchat" && channel.settings.demo !== "yes") {
    const isOver = channel.state === "connected" && channel.tokenExpiresAt !== null && channel.tokenExpiresAt <= now;
    const runAt = isOver ? now : checkDueAt(channel, now);
    if (runAt !== null) await scheduleCheck(ctx, channel.id, runAt);
  }
  await watchChannelNow(ctx, channel.id);
}

/** Finds what is wrong with a channel, stores it, and tells the owners when it begins and when it is over. */
export async function watchChannelNow(ctx: Ctx, channelId: string): Promise<void> {
  const now = ctx.app.clock.now();
  const hours = await listHours(ctx, [channelId], new Date(now.getTime() - watchedDays * dayMs));
  await inTransaction(ctx, async (tx) => {
    const channel = await lockChannel(tx, channelId);
    if (!channel || channel.state === "not_connected") return;
    const before = readChannelProblem(channel.problem);
    const problem = watchChannel(
      {
        ...channel,
        isWebchat: channel.kind === "webchat",
        isUnregistered: channel.settings.registration === "refused",
        problem: before,
        refused: readRefused(channel.settings, channel.lastEventAt),
        hours,
      },
      now,
    );
    if (problem !== before) await storeProblem(tx, channel, problem);
    await tell(tx, channel, { before, problem });
  });
}

async function storeProblem(tx: Ctx, channel: ChannelRecord, problem: ChannelProblem | null): Promise<void> {
  await updateChannel(tx, channel.id, { problem, problemAt: problem === null ? null : tx.app.clock.now() });
  await publish(tx, { type: "channel", channelId: channel.id });
}

/** A channel that nobody can answer on is told of every day; everything else when it begins. */
async function tell(
  tx: Ctx,
  channel: ChannelRecord,
  { before, problem }: { before: ChannelProblem | null; problem: ChannelProblem | null },
): Promise<void> {
  if (problem !== null && (problem !== before || problemWords(problem).needsReconnection))
    await tellOwners(tx, channel, { problem, isOver: false });
  if (problem === null && before !== null) await tellOwners(tx, channel, { problem: before, isOver: true });
}
