import type { ChannelRecord } from "#db/queries/channel.ts";
import { type DeliveryRecord, findDelivery, markDeliveryProcessed } from "#db/queries/delivery.ts";
import { byConversation } from "#lib/domain/message/by-conversation.ts";
import type { InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { noteEndedSignup } from "../channel/signup-attempt.ts";
import { type App, systemCtx } from "../context.ts";
import { noteTraffic } from "./note-traffic.ts";
import { readDelivery } from "./read-delivery.ts";
import { recordEvent } from "./record-event.ts";

/** An edit or a deletion may overtake its message: it is tried again this often, for so long. */
const againAfterMs = 5_000;
const originalWithinMs = 60_000;
/** Conversations of one delivery that are worked on at a time: more would take the connections of live turns. */
const sideBySide = 4;

/**
 * Turns a journalled delivery into events and records each in a transaction of its own: one that fails does not hold
 * back the others. Events of one conversation keep their order. Safe to run twice.
 */
export async function processDelivery(app: App, deliveryId: string): Promise<void> {
  const delivery = await findDelivery(app.db, deliveryId);
  if (!delivery || delivery.processedAt !== null) return;
  const read = await readDelivery(app, delivery);
  if (!read) return;
  const { events, channelsOf } = read;
  if (events.some(isHistory)) await enqueue(app.db, "history.import", { deliveryId }, { key: `history:${deliveryId}` });
  const live = events.filter((event) => !isHistory(event));
  const { ignored, failures } = await recordAll(app, channelsOf, live);
  if (failures.length > 0) throw failures[0];
  for (const accountId of accountsAdded(channelsOf, live)) await noteEndedSignup(app, accountId, delivery.signedWith);
  const now = app.clock.now();
  if (
    ignored.some(({ reason }) => overtook.has(reason)) &&
    now.getTime() - delivery.receivedAt.getTime() < originalWithinMs
  ) {
    const runAt = new Date(now.getTime() + againAfterMs);
    return enqueue(app.db, "inbound.process", { deliveryId }, { key: `delivery:${deliveryId}`, runAt });
  }
  await markDeliveryProcessed(app.db, delivery.id, { at: now, ignored });
  noteTraffic(app, channelsOf, events, delivery.receivedAt);
}

const overtook: ReadonlySet<string> = new Set(["edit_of_unknown_message", "delete_of_unknown_message"]);

/** Accounts to which our app was added and that nobody has connected: a sign-up may have lost its browser. */
function accountsAdded(channelsOf: ChannelsOf, events: readonly InboundEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.kind !== "account" || !("solved" in event.change)) return [];
    const isAdded = event.change.solved.includes("account_removed");
    return isAdded && channelsOf(event.accountId).length === 0 ? [event.accountId] : [];
  });
}

function isHistory(event: InboundEvent): boolean {
  return event.kind === "history" || event.kind === "history_progress";
}

type ChannelsOf = (accountId: string) => readonly ChannelRecord[];

interface Outcome {
  ignored: DeliveryRecord["ignored"];
  failures: unknown[];
}

/** Each row of events in its order, some rows at a time. */
async function recordAll(app: App, channelsOf: ChannelsOf, events: readonly InboundEvent[]): Promise<Outcome> {
  const outcome: Outcome = { ignored: [], failures: [] };
  const rows = byConversation(events);
  const work = async () => {
    for (let row = rows.shift(); row; row = rows.shift()) {
      for (const event of row) await recordOne(app, channelsOf, event, outcome);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return outcome;
}

async function recordOne(app: App, channelsOf: ChannelsOf, event: InboundEvent, outcome: Outcome): Promise<void> {
  const { accountId } = event;
  const ignore = (reason: string) => outcome.ignored.push({ reason, accountId });
  if (event.kind === "ignored") return void ignore(event.reason);
  if (event.kind === "history" || event.kind === "history_progress") return;
  const channels = channelsOf(event.accountId);
  if (channels.length === 0) ignore("unknown_account");
  for (const channel of channels) {
    try {
      const reason = await recordEvent(systemCtx(app, channel.workspaceId), channel, event);
      if (reason !== null) ignore(reason);
    } catch (error) {
      outcome.failures.push(error);
    }
  }
}
