import type { TurnInput } from "#lib/domain/qualification/turn.ts";

/** Short names for messages, m1 the oldest: cheaper than ids and copied without mistakes. */
export interface MessageIds {
  toShort(id: string): string;
  /** An unknown name comes back as it is; the check drops what cites it. */
  toId(short: string): string;
}

export function createMessageIds({ transcript, burst }: Pick<TurnInput, "transcript" | "burst">): MessageIds {
  const ids = [...transcript, ...burst].map((message) => message.id);
  const shortById = new Map(ids.map((id, index) => [id, `m${index + 1}`]));
  const idByShort = new Map(ids.map((id, index) => [`m${index + 1}`, id]));
  return {
    toShort: (id) => shortById.get(id) ?? id,
    toId: (short) => idByShort.get(short) ?? short,
  };
}
