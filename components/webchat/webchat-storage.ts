import { parseFile } from "./webchat-file.ts";
import { parseJson } from "./webchat-message.ts";
import type { OutgoingMessage } from "./webchat-state.ts";

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

/** What one browser keeps of one chat: who it is, and what it has not sent yet. Works without storage, for one visit. */
export function webchatStorage(key: string, storage: Storage | null) {
  const tokenKey = `frontdesk.webchat.${key}.token`;
  const outboxKey = `frontdesk.webchat.${key}.outbox`;
  const seenKey = `frontdesk.webchat.${key}.seen`;
  let token: string | null = null;
  /** Every message that this page has ever had in its outbox: what else is stored there is another tab's. */
  const ours = new Set<string>();
  const readStored = (): OutgoingMessage[] => {
    const kept = parseJson(attempt(() => storage?.getItem(outboxKey) ?? "[]", "[]"));
    return Array.isArray(kept) ? kept.map(parseKept).filter((message) => message !== null) : [];
  };
  return {
    readToken(): string | null {
      return attempt(() => storage?.getItem(tokenKey) ?? null, null) ?? token;
    },
    writeToken(next: string | null): void {
      token = next;
      attempt(() => (next === null ? storage?.removeItem(tokenKey) : storage?.setItem(tokenKey, next)), undefined);
    },
    readOutbox(): OutgoingMessage[] {
      const stored = readStored();
      for (const { id } of stored) ours.add(id);
      return stored;
    },
    writeOutbox(outgoing: readonly OutgoingMessage[]): void {
      for (const { id } of outgoing) ours.add(id);
      const theirs = readStored().filter(({ id }) => !ours.has(id));
      const kept = [...theirs, ...outgoing.filter((message) => message.state !== "refused")].map(
        ({ id, text, file, at }) => ({ id, text, file, at }),
      );
      attempt(() => storage?.setItem(outboxKey, JSON.stringify(kept)), undefined);
    },
    readSeen(): string | null {
      return attempt(() => storage?.getItem(seenKey) ?? null, null);
    },
    writeSeen(messageId: string): void {
      attempt(() => storage?.setItem(seenKey, messageId), undefined);
    },
  };
}

export type WebchatStorage = ReturnType<typeof webchatStorage>;

/** What was under way when the page closed may have arrived: its id makes the repeat harmless. */
function parseKept(value: unknown): OutgoingMessage | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("id" in value && "text" in value && "at" in value)) return null;
  const { id, text, at } = value;
  if (typeof id !== "string" || typeof text !== "string" || typeof at !== "string") return null;
  const file = "file" in value ? parseFile(value.file) : null;
  return { id, text, file, at, state: "waiting", retryAt: null };
}

/** Private windows and full disks throw. */
function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
