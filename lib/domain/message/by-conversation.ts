import { phoneKey } from "#lib/domain/lead/phone-key.ts";
import type { IdentityAddress, InboundEvent } from "./inbound-event.ts";

/**
 * Splits the events of a delivery into rows that may be worked on side by side: what concerns one person, or one message,
 * stays in one row and in its order. An event that shows two addresses as one person's joins their rows.
 */
export function byConversation<Event extends InboundEvent>(events: readonly Event[]): Event[][] {
  const rows = new Set<Row<Event>>();
  const rowOf = new Map<string, Row<Event>>();
  events.forEach((event, index) => {
    const names = namesOf(event);
    const met = new Set(names.flatMap((name) => rowOf.get(name) ?? []));
    const [row = { names: [], items: [] }, ...others] = met;
    for (const other of others) {
      row.names.push(...other.names);
      row.items.push(...other.items);
      for (const name of other.names) rowOf.set(name, row);
      rows.delete(other);
    }
    row.items.push({ index, event });
    row.names.push(...names);
    for (const name of names) rowOf.set(name, row);
    rows.add(row);
  });
  return [...rows].map(({ items }) => items.sort((a, b) => a.index - b.index).map((item) => item.event));
}

interface Row<Event> {
  names: string[];
  items: { index: number; event: Event }[];
}

/** What an event is about: people by their addresses, messages by their ids, whole accounts. */
function namesOf(event: InboundEvent): string[] {
  const { accountId } = event;
  const person = ({ phone, userId }: Pick<IdentityAddress, "phone" | "userId">) => [
    ...(phone === null ? [] : [`phone ${accountId} ${phoneKey(phone)}`]),
    ...(userId === null ? [] : [`user ${accountId} ${userId}`]),
  ];
  const message = (externalId: string) => `message ${accountId} ${externalId.replace(/#\d+$/, "")}`;
  switch (event.kind) {
    case "message":
      return [...person(event.from), message(event.externalId)];
    case "echo":
      return [...person(event.to), message(event.externalId)];
    case "reaction":
      return [...person(event.identity), message(event.targetExternalId)];
    case "status":
      return [message(event.externalId)];
    case "edit":
    case "delete":
      return [message(event.targetExternalId)];
    case "identity_change":
      return [...person(event.previous), ...person(event.next)];
    case "referral":
      return person(event.from);
    case "watermark":
    case "thread_control":
    case "history":
    case "address_book":
    case "marketing_choice":
      return person(event.identity);
    case "template":
    case "account":
    case "history_progress":
    case "ignored":
      return [`account ${accountId}`];
  }
}
