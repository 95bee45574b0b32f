import type { MessageRecord } from "#db/queries/message.ts";
import { readingOf } from "#lib/domain/message/media-reading.ts";
import type { Ctx } from "../context.ts";
import { sideModel } from "../model/side-model.ts";

/** A customer never waits longer than this for a transcript. */
const waitMsMax = 10_000;

export interface AwaitedReading {
  /** Until when the turn waits; null: it goes on. */
  until: Date | null;
  /** How long the customer has waited for words of a file. */
  waitedMs: number;
}

const nothing: AwaitedReading = { until: null, waitedMs: 0 };

/**
 * Whether the turn waits for the words of a recording or picture of the burst, at most half of the model's own time: all
 * may be read, the time may be over, or there may be nobody who could read them. Costs nothing where nobody sent a file.
 */
export async function awaitReading(
  tx: Ctx,
  burst: readonly MessageRecord[],
  timeZone: string,
): Promise<AwaitedReading> {
  const files = burst.flatMap(({ content, createdAt, reading }) => {
    const ability = content.type === "media" && !content.linkOnly ? readingOf(content.media) : null;
    return ability === null ? [] : [{ ability, createdAt, isOpen: reading === null }];
  });
  if (files.length === 0) return nothing;
  const model = await sideModel(tx, timeZone);
  if (!model) return nothing;
  const nowMs = tx.app.clock.now().getTime();
  const waitMs = Math.min(model.timeoutMs / 2, waitMsMax);
  const open = files.filter(({ ability, isOpen }) => isOpen && model.reader.can(ability));
  const until = Math.max(...open.map(({ createdAt }) => createdAt.getTime() + waitMs));
  const waited = Math.max(...files.map(({ createdAt }) => nowMs - createdAt.getTime()));
  return { until: until > nowMs ? new Date(until) : null, waitedMs: Math.min(waited, waitMs) };
}
