import { type ChannelRecord, findChannel } from "#db/queries/channel.ts";
import { parkEcho, takeParkedEcho } from "#db/queries/delivery.ts";
import { findConversationOfIdentity } from "#db/queries/conversation.ts";
import { findIdentities } from "#db/queries/identity.ts";
import { findByExternalId, findUnbound, lockMessage, type MessageRecord, updateMessage } from "#db/queries/message.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { contentText } from "#lib/domain/message/content.ts";
import type { EchoEvent } from "#lib/domain/message/inbound-event.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { newId } from "#lib/platform/ids.ts";
import { appendMessage } from "../conversation/append-message.ts";
import { decideLocked, lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { attachMedia } from "../media/attach-media.ts";
import { isUuid, parseParkedEcho } from "./parked-echo.ts";
import { ensureConversation } from "./ensure-conversation.ts";

/** An echo that may be ours waits this long for the answer to our send. Source: reference E.4. */
const parkedMs = 4_000;

/**
 * The business wrote. Ours by message id or by the id that we sent along: nothing to do but bind it. Else it is a
 * person in the native app, at once where our own sends are never echoed, after a short wait where they are.
 */
export async function recordEcho(ctx: Ctx, channel: ChannelRecord, event: EchoEvent): Promise<null> {
  await inTransaction(ctx, async (tx) => {
    if (await bindToOurs(tx, channel, event)) return;
    if (adapterFor(channel.kind).capabilities.reconcilesBy !== "echo") return recordAppMessage(tx, channel, event);
    const echoId = newId();
    const receivedAt = tx.app.clock.now();
    const parked = await parkEcho(tx, {
      id: echoId,
      channelId: channel.id,
      externalId: event.externalId,
      event,
      receivedAt,
    });
    if (!parked) return;
    const runAt = new Date(receivedAt.getTime() + parkedMs);
    await enqueue(tx.db, "echo.settle", { workspaceId: tx.workspaceId, echoId }, { runAt });
  });
  return null;
}

/** The wait is over: still not ours, so a person wrote it. */
export async function settleEcho(ctx: Ctx, echoId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const parked = await takeParkedEcho(tx, echoId);
    const channel = parked && (await findChannel(tx, parked.channelId));
    if (!parked || !channel) return;
    const event = parseParkedEcho(parked.event);
    if (await bindToOurs(tx, channel, event)) return;
    await recordAppMessage(tx, channel, event);
  });
}

async function bindToOurs(tx: Ctx, channel: ChannelRecord, event: EchoEvent): Promise<boolean> {
  if (await findByExternalId(tx, channel.id, event.externalId)) return true;
  const ours = await findOurs(tx, channel, event);
  if (!ours) return false;
  const settled = ours.state === "sending" || ours.state === "unknown" ? { state: "sent" as const } : {};
  await updateMessage(tx, ours.id, { externalId: event.externalId, ...settled });
  return true;
}

/** By the id that we sent along; on Instagram, which gives none back, by the words of an open send (reference E.4). */
async function findOurs(tx: Ctx, channel: ChannelRecord, event: EchoEvent): Promise<MessageRecord | null> {
  if (event.correlationId !== null) {
    const ours = isUuid(event.correlationId) ? await lockMessage(tx, event.correlationId) : null;
    return ours?.channelId === channel.id ? ours : null;
  }
  if (channel.kind !== "instagram") return null;
  const [identity] = await findIdentities(tx, channel.id, event.to);
  const conversation = identity && (await findConversationOfIdentity(tx, identity.id));
  const unbound = conversation && (await findUnbound(tx, conversation.id, contentText(event.content)));
  return unbound ? lockMessage(tx, unbound.id) : null;
}

async function recordAppMessage(tx: Ctx, channel: ChannelRecord, event: EchoEvent): Promise<void> {
  const { conversationId } = await ensureConversation(tx, channel, event.to);
  const locked = await lockWithPolicy(tx, conversationId);
  const now = tx.app.clock.now();
  const sentAt = earlierOf(event.sentAt, now);
  const id = newId();
  const appended = await appendMessage(tx, locked.row, {
    id,
    author: "app",
    state: "sent",
    content: event.content,
    externalId: event.externalId,
    sentAt,
  });
  if (!appended) return;
  await attachMedia(tx, { id, conversationId, content: event.content });
  await decideLocked(tx, locked, { type: "receive_app_message", sentAt }, { patch: appended.patch });
}
