import type { ChannelRecord } from "#db/queries/channel.ts";
import { listOwners } from "#db/queries/workspace-members.ts";
import { insertNotifications } from "#db/queries/notify.ts";
import { type ChannelProblem, problemWords } from "#lib/domain/channel/channel-problem.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { publish } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";

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
  const now = tx.app.clock.now();
  const owners = await listOwners(tx);
  const notice = {
    kind: "channel_broken" as const,
    conversationId: null,
    causeId: causeOf(channel, news, now),
    ...wordsOf(channel, news),
  };
  const told = await insertNotifications(
    tx,
    owners.map((owner) => owner.memberId),
    notice,
    now,
  );
  for (const { id, memberId } of told) {
    await publish(tx, { type: "notification", notificationId: id, memberId });
    const job = { workspaceId: tx.workspaceId, notificationId: id };
    await enqueue(tx.db, "mail.send", job, { key: `mail:${id}` });
  }
}

function wordsOf({ name }: ChannelRecord, { problem, isOver }: ChannelNews): { title: string; body: string } {
  if (isOver) return { title: `${name} works again`, body: `Over: ${problemWords(problem).title}` };
  const { title, text, needsReconnection } = problemWords(problem);
  return {
    title: needsReconnection ? `${name} needs reconnection` : `${name}: look at this channel`,
    body: `${title} ${text}`,
  };
}

/** A stable id for this news on this day, in the shape of an id. */
function causeOf({ id }: ChannelRecord, { problem, isOver }: ChannelNews, now: Date): string {
  const hex = sha256Hex(`${id}:${problem}:${isOver}:${now.toISOString().slice(0, 10)}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
