/** The platform's names of its reactions, and the emoji that stand for them. */
const reactions = [
  ["love", "❤️"],
  ["like", "👍"],
  ["smile", "😆"],
  ["wow", "😮"],
  ["sad", "😢"],
  ["angry", "😠"],
  ["dislike", "👎"],
] as const;

const emojiByName: ReadonlyMap<unknown, string> = new Map<unknown, string>(reactions);
const nameByEmoji: ReadonlyMap<string, string> = new Map(reactions.map(([name, emoji]) => [emoji, name]));

/** Null for a name that we do not know. */
export function emojiOfReaction(name: unknown): string | null {
  return emojiByName.get(name) ?? null;
}

/** Null for an emoji that the platform has no reaction for. */
export function reactionOfEmoji(emoji: string): string | null {
  return nameByEmoji.get(emoji) ?? null;
}
