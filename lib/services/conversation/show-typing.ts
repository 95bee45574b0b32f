import { findChannel } from "#db/queries/channel.ts";
import { findConversation } from "#db/queries/conversation.ts";
import { findIdentity } from "#db/queries/identity.ts";
import { findLastCustomerMessage } from "#db/queries/message.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { channelAccount } from "../channel/channel-account.ts";
import type { Ctx } from "../context.ts";

const typingTimeoutMs = 3_000;

/** Read mark and typing indicator, where the channel has them. Best effort: the reply does not depend on it. */
export async function showTyping(ctx: Ctx, conversationId: string): Promise<void> {
  const conversation = await findConversation(ctx, conversationId);
  const channel = conversation && (await findChannel(ctx, conversation.channelId));
  if (!conversation || !channel || !adapterFor(channel.kind).capabilities.typing) return;
  const [identity, last] = await Promise.all([
    findIdentity(ctx, conversation.identityId),
    findLastCustomerMessage(ctx, conversationId),
  ]);
  if (!identity) return;
  const { phone, userId, name, username } = identity;
  const target = { to: { phone, userId, name, username }, lastExternalId: last?.externalId ?? null };
  await adapterFor(channel.kind).showTyping(channelAccount(ctx.app.env, channel), target, {
    timeoutMs: typingTimeoutMs,
  });
}
