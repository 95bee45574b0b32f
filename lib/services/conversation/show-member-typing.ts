import { findChannel } from "#db/queries/channel.ts";
import type { ConversationRecord } from "#db/queries/conversation.ts";
import { findIdentity } from "#db/queries/identity.ts";
import { listRecentMessages } from "#db/queries/message.ts";
import { memberWindow } from "#lib/domain/conversation/reply-window.ts";
import type { Ctx } from "../context.ts";
import { windowsOf } from "./policy.ts";
import { showTyping, typingTarget } from "./show-typing.ts";

/** Platforms show the indicator for 20 s and more: it goes out again before it ends. */
const againAfterMs = 15_000;
const keptMax = 1_000;
const shownAt = new Map<string, number>();

/** The customer sees that a person has read and writes, as they see it of the AI. Only where that person may answer. */
export async function showMemberTyping(ctx: Ctx, row: ConversationRecord): Promise<void> {
  const now = ctx.app.clock.now();
  if (row.control !== "human" || row.folder !== "open" || !isDue(row.id, now)) return;
  const [channel, identity, [last]] = await Promise.all([
    findChannel(ctx, row.channelId),
    findIdentity(ctx, row.identityId),
    listRecentMessages(ctx, row.id, row.lastCustomerSeq, 1),
  ]);
  if (!channel || memberWindow(row.lastCustomerAt, windowsOf(channel), now).is === "closed") return;
  const target = typingTarget(ctx.app, { channel }, { identity, lastExternalId: last?.externalId ?? null });
  if (target) await showTyping(ctx.app, target);
}

function isDue(conversationId: string, now: Date): boolean {
  const before = shownAt.get(conversationId);
  if (before !== undefined && Math.abs(now.getTime() - before) < againAfterMs) return false;
  if (shownAt.size >= keptMax) shownAt.clear();
  shownAt.set(conversationId, now.getTime());
  return true;
}
