import type { ChannelRecord } from "#db/queries/channel.ts";
import { listChannels as listRecords } from "#db/queries/workspace.ts";
import type { ChannelsView, ChannelView } from "#lib/domain/views/settings-view.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { channelVerifyToken } from "./channel-secrets.ts";

/** The connected accounts. Only owners see verify tokens; nobody sees other secrets. */
export async function listChannels(ctx: Ctx): Promise<ChannelsView> {
  requirePermission(ctx, "conversation.read");
  const isOwner = ctx.actor.kind === "member" && ctx.actor.role === "owner";
  const records = await listRecords(ctx);
  return { data: records.map((record) => channelView(ctx, record, isOwner)) };
}

function channelView({ app: { env } }: Ctx, record: ChannelRecord, withToken: boolean): ChannelView {
  const isWebchat = record.kind === "webchat";
  return {
    id: record.id,
    kind: record.kind,
    name: record.name,
    accountId: record.accountId,
    state: record.state,
    webhookUrl: isWebchat ? null : `${env.appUrl}/api/webhooks/${record.kind}`,
    chatUrl: isWebchat ? `${env.appUrl}/chat/${record.accountId}` : null,
    verifyToken: withToken && !isWebchat ? (channelVerifyToken(env, record) ?? env.metaVerifyToken) : null,
    mayReconnect: withToken && !isWebchat,
    lastEventAt: record.lastEventAt?.toISOString() ?? null,
  };
}
