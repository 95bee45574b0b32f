import { setTimeout as delay } from "node:timers/promises";
import type { FakeGraph } from "#e2e/fakes/graph.ts";
import type { Api, ApiConversation } from "./api.ts";

export interface Received {
  /** The server's id of the message; null where it did not send one along. */
  id: string | null;
  text: string;
  /** Whether it came here, or stands only in the server's books. */
  arrived: boolean;
}

export interface Mailbox {
  /** The next message to the customer, null when none came in time. */
  next(timeoutMs: number): Promise<Received | null>;
  /** What came within this time. */
  during(ms: number): Promise<Received[]>;
  conversation(): Promise<ApiConversation | null>;
}

const lookEveryMs = 100;
const askEveryMs = 500;
/** A message that the server wrote down and that has not come here by then goes elsewhere. */
const strayAfterMs = 4_000;

/** Everything that is written to one customer: as it arrives, and, with an API key, as the server has it. */
export function createMailbox({ graph, api, phone }: { graph: FakeGraph; api: Api | null; phone: string }): Mailbox {
  const waiting: Received[] = [];
  const known = new Set<string>();
  const firstSeen = new Map<string, number>();
  let read = 0;
  let askedAt = 0;

  function lookAtArrivals(): void {
    for (; read < graph.sent.length; read += 1) {
      const sent = graph.sent[read];
      if (!sent || sent.to !== phone) continue;
      const { correlationId: id, externalId, text } = sent;
      if (known.has(id ?? externalId)) continue;
      known.add(id ?? externalId);
      waiting.push({ id, text, arrived: true });
    }
  }

  async function lookAtBooks(): Promise<void> {
    if (!api || Date.now() - askedAt < askEveryMs) return;
    askedAt = Date.now();
    const conversation = await api.findConversation(phone);
    if (!conversation) return;
    for (const { id, author, text, state } of await api.listMessages(conversation.id)) {
      if ((author !== "ai" && author !== "member") || state === "withheld" || known.has(id)) continue;
      const since = firstSeen.get(id) ?? Date.now();
      firstSeen.set(id, since);
      if (Date.now() - since < strayAfterMs) continue;
      known.add(id);
      waiting.push({ id, text, arrived: false });
    }
  }

  async function next(timeoutMs: number): Promise<Received | null> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      lookAtArrivals();
      await lookAtBooks();
      const message = waiting.shift();
      if (message) return message;
      if (Date.now() >= deadline) return null;
      await delay(Math.min(lookEveryMs, Math.max(1, deadline - Date.now())));
    }
  }

  return {
    next,
    async during(ms) {
      const deadline = Date.now() + ms;
      const received: Received[] = [];
      while (Date.now() < deadline) {
        const message = await next(deadline - Date.now());
        if (message) received.push(message);
      }
      return received;
    },
    conversation: async () => api && (await api.findConversation(phone)),
  };
}
