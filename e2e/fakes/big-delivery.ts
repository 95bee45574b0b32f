import { type Delivery, newWamid, type WhatsappAccount, whatsappChange } from "./payloads.ts";

export interface BigDelivery extends WhatsappAccount {
  /** Half of them messages, half statuses of sends that nobody here made. */
  updates: number;
  people: number;
  /** About so large: filled up by fields that nobody reads, as the platform's own ids and prices do. */
  bytes: number;
}

/** One POST as WhatsApp sends it after an outage: everything at once. */
export function bigDelivery({ updates, people, bytes, ...account }: BigDelivery): Delivery {
  const count = Math.floor(updates / 2);
  const filling = "x".repeat(Math.max(0, Math.floor(bytes / updates) - 230));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const messages = Array.from({ length: count }, (_, index) => ({
    from: personOf(index % people),
    id: newWamid(),
    timestamp,
    type: "text",
    text: { body: `Number ${index}, is anybody there?` },
    filling,
  }));
  const statuses = Array.from({ length: updates - count }, (_, index) => ({
    id: newWamid(),
    status: "delivered",
    timestamp,
    recipient_id: personOf(index % people),
    filling,
  }));
  return whatsappChange(account, "messages", { messages, statuses });
}

export interface BigHistory extends WhatsappAccount {
  messages: number;
  threads: number;
  /** Tells the parts of one history apart. */
  part: number;
}

/** One POST of the past of a number. */
export function bigHistory({ messages, threads, part, ...account }: BigHistory): Delivery {
  const each = Math.ceil(messages / threads);
  const now = Math.floor(Date.now() / 1000);
  const threadOf = (index: number) => {
    const id = `1555${String(part).padStart(3, "0")}${String(index).padStart(5, "0")}`;
    return {
      id,
      context: { wa_id: id },
      messages: Array.from({ length: each }, (_, place) => ({
        ...(place % 2 === 0 ? { from: id } : { from: "15550100001", to: id }),
        id: newWamid(),
        timestamp: String(now - 86_400 * 30 + place * 60),
        type: "text",
        text: { body: `What was said before, number ${place}` },
        history_context: { status: "READ" },
      })),
    };
  };
  const metadata = { phase: 1, chunk_order: part, progress: 50 };
  const chunk = { metadata, threads: Array.from({ length: threads }, (_, index) => threadOf(index)) };
  return whatsappChange(account, "history", { history: [chunk] });
}

function personOf(index: number): string {
  return `1444${String(index).padStart(7, "0")}`;
}
