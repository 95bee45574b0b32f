import type { ChannelRecord } from "#db/queries/channel.ts";
import { type ChannelProblem, problemWords } from "#lib/domain/channel/channel-problem.ts";
import type { Ctx } from "../context.ts";
import { causeIdOf, notifyOwners } from "../notification/notify-owners.ts";

export interface ChannelNews {
  problem: ChannelProblem;
  /** It was mended. */
  isOver: boolean;
}

/**
 * Tells the owners of a broken or mended channel, in the app and by e-mail: never on the channel itself. The same news
 * of the same day tells once, however often the watch runs.
 */
export async function tellOwners(tx: Ctx, channel: ChannelRecord, news: ChannelNews): Promise<void> {
  const day = tx.app.clock.now().toISOString().slice(0, 10);
  await notifyOwners(tx, {
    kind: "channel_broken",
    causeId: causeIdOf(`${channel.id}:${news.problem}:${news.isOver}:${day}`),
    ...wordsOf(channel, news),
  });
}

function wordsOf({ name }: ChannelRecord, { problem, isOver }: ChannelNews): { title: string; body: string } {
  if (isOver) return { title: `${name} works again`, body: `Over: ${problemWords(problem).title}` };
  const { title, text, needsReconnection } = problemWords(problem);
  return {
    title: needsReconnection ? `${name} needs reconnection` : `${name}: look at this channel`,
    body: `${title} ${text}`,
  };
}
