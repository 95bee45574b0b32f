import { type ChannelRecord, findChannel } from "#db/queries/channel.ts";
import { parkEcho, takeParkedEcho } from "#db/queries/delivery.ts";
import { findConversationOfIdentity } from "#db/queries/conversation.ts";
import { findIdentities } from "#db/queries/identity.ts";
import { findByExternalId, listUnbound, lockMessage, type MessageRecord, updateMessage } from "#db/queries/message.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { EchoEvent } from "#lib/domain/message/inbound-event.ts";
import { isSameMessage } from "#lib/domain/message/same-message.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { newId } from "#lib/platform/ids.ts";
import { appendMessage } from "../conversation/append-message.ts";
import { decideLocked, lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { echoWriter, isSurelyForeign } from "./echo-writer.ts";
import { attachMedia } from "../media/attach-media.ts";
import { isUuid, parseParkedEcho } from "./parked-echo.ts";
import { ensureConversation } from "./ensure-conversation.ts";

/** An echo that may be ours waits this long for the answer to our send. Source: reference E.4. */
const parkedMs = 4_000;
/** How soon to look again while the call that may have made it still runs. */
const lookAgainMs = 1_000;

/**
 * The business wrote. Ours by message id or by the id that we sent along: nothing to do but bind it. Else it is somebody
 * else's, at once where our own sends are never echoed or its app says so, after a short wait where it may be ours.
 */
export async function recordEcho(ctx: Ctx, channel: ChannelRecord, event: EchoEvent): Promise<null> {
  await inTransaction(ctx, async (tx) => {
    if (await bindToOurs(tx, channel, event)) return;
    const echoed = adapterFor(channel.kind).capabilities.reconcilesBy === "echo";
    if (!echoed || isSurelyForeign(channel, event)) return recordForeignMessage(tx, channel, event);
    await park(tx, channel.id, event, { echoId: newId(), receivedAt: tx.app.clock.now(), afterMs: parkedMs });
  });
  return null;
}

/** The wait is over: still not ours, and nothing of ours is on its way, so somebody else wrote it. */
export async function settleEcho(ctx: Ctx, echoId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const parked = await takeParkedEcho(tx, echoId);
    const channel = parked && (await findChannel(tx, parked.channelId));
    if (!parked || !channel) return;
    const event = parseParkedEcho(parked.event);
    if (await bindToOurs(tx, channel, event)) return;
    // What a call that has not ended made is not known. It ends, or is given up, within seconds.
    if (await isSendRunning(tx, channel, event, parked.receivedAt))
      return park(tx, channel.id, event, { echoId, receivedAt: parked.receivedAt, afterMs: lookAgainMs });
    await recordForeignMessage(tx, channel, event);
  });
}

async function park(
  tx: Ctx,
  channelId: string,
  event: EchoEvent,
  { echoId, receivedAt, afterMs }: { echoId: string; receivedAt: Date; afterMs: number },
): Promise<void> {
  const { externalId } = event;
  if (!(await parkEcho(tx, { id: echoId, channelId, externalId, event, receivedAt }))) return;
  const runAt = new Date(tx.app.clock.now().getTime() + afterMs);
  await enqueue(tx.db, "echo.settle", { workspaceId: tx.workspaceId, echoId }, { runAt });
}

async function bindToOurs(tx: Ctx, channel: ChannelRecord, event: EchoEvent): Promise<boolean> {
  if (await findByExternalId(tx, channel.id, event.externalId)) return true;
  const ours = await findOurs(tx, channel, event);
  if (!ours) return false;
  const settled = ours.state === "sending" || ours.state === "unknown" ? { state: "sent" as const } : {};
  await updateMessage(tx, ours.id, { externalId: event.externalId, ...settled });
  return true;
}

/** By the id that we sent along; where none came back, by the words of an open send (reference E.4). */
async function findOurs(tx: Ctx, channel: ChannelRecord, event: EchoEvent): Promise<MessageRecord | null> {
  if (event.correlationId !== null) {
    const ours = isUuid(event.correlationId) ? await lockMessage(tx, event.correlationId) : null;
    return ours?.channelId === channel.id ? ours : null;
  }
  if (isSurelyForeign(channel, event)) return null;
  const same = (await listOpenSends(tx, channel, event))
    .filter((one) => isSameMessage(one, event))
    // The call that runs is likelier than one that was lost before.
    .sort((a, b) => Number(b.state === "sending") - Number(a.state === "sending"))[0];
  return same ? lockMessage(tx, same.id) : null;
}

async function isSendRunning(tx: Ctx, channel: ChannelRecord, event: EchoEvent, receivedAt: Date): Promise<boolean> {
  const open = await listOpenSends(tx, channel, event);
  return open.some((one) => one.state === "sending" && one.sendingSince !== null && one.sendingSince <= receivedAt);
}

/** Never on a channel that does not echo our sends: there the same words are a person's. */
async function listOpenSends(tx: Ctx, channel: ChannelRecord, event: EchoEvent) {
  if (adapterFor(channel.kind).capabilities.reconcilesBy !== "echo") return [];
  const [identity] = await findIdentities(tx, channel.id, event.to);
  const conversation = identity && (await findConversationOfIdentity(tx, identity.id));
  return conversation ? listUnbound(tx, conversation.id) : [];
}

/** A person in the native app or inbox pauses the AI; a tool is shown as what it is, and pauses nothing. */
async function recordForeignMessage(tx: Ctx, channel: ChannelRecord, event: EchoEvent): Promise<void> {
  const writer = echoWriter(tx.app.env, channel, event);
  const { conversationId } = await ensureConversation(tx, channel, event.to);
  const locked = await lockWithPolicy(tx, conversationId);
  const now = tx.app.clock.now();
  const sentAt = earlierOf(event.sentAt, now);
  const id = newId();
  const appended = await appendMessage(tx, locked.row, {
    id,
    ...writer,
    state: "sent",
    content: event.content,
    externalId: event.externalId,
    sentAt,
  });
  if (!appended) return;
  await attachMedia(tx, { id, conversationId, content: event.content });
  const type = writer.author === "app" ? "receive_app_message" : "receive_automatic_message";
  await decideLocked(tx, locked, { type, sentAt, standby: event.standby === true }, { patch: appended.patch });
}
