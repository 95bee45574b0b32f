import { findChannel } from "#db/queries/channel.ts";
import { findConversationRecord } from "#db/queries/inbox.ts";
import { listLabels } from "#db/queries/label.ts";
import { findLastFolderChange } from "#db/queries/thread.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { handleOf } from "#lib/domain/lead/person.ts";
import type { ConversationDetail, WritingView } from "#lib/domain/views/conversation-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { rowMaker } from "../inbox/read-inbox.ts";
import { readLeadProfile } from "../lead/read-lead-profile.ts";
import { readModelUse } from "../model/use-view.ts";
import { type MemberDirectory, readMemberDirectory } from "../member/member-directory.ts";
import { policyOf } from "./policy.ts";
import { replyWindowView } from "./reply-window-view.ts";

/**
 * A conversation with everything that stands around its thread.
 * @throws AppError `not_found`, also for a conversation of another workspace
 */
export async function readConversation(ctx: Ctx, conversationId: string): Promise<ConversationDetail> {
  requirePermission(ctx, "conversation.read");
  const [record, members, allLabels, workspace] = await Promise.all([
    findConversationRecord(ctx, conversationId),
    readMemberDirectory(ctx),
    listLabels(ctx),
    findWorkspace(ctx),
  ]);
  if (!record || !workspace) throw new AppError("not_found", "This conversation does not exist.");
  const { conversation, channelKind, identity } = record;
  const [toRow, lead, folderChange, channel] = await Promise.all([
    rowMaker(ctx, [record], members),
    readLeadProfile(ctx, conversation.leadId, { conversationId, members }),
    conversation.folder === "open" ? null : readFolderChange(ctx, conversationId, members),
    findChannel(ctx, conversation.channelId),
  ]);
  if (!channel) throw new Error(`conversation ${conversationId} has no channel`);
  // Most leads have one conversation, and the profile has counted it.
  const isOnly = lead.conversationIds.length === 1;
  const modelUse = isOnly ? lead.modelUse : await readModelUse(ctx, [conversationId]);
  const now = ctx.app.clock.now();
  return {
    row: toRow(record),
    handle: handleOf(channelKind, identity),
    window: replyWindowView(channel, conversation.lastCustomerAt, now),
    writing: writingView(channelKind),
    pauseMinutes: workspace.pauseMinutes,
    lead,
    modelUse,
    members: members.active,
    allLabels,
    folderChange,
    aiOff: channel !== null && !policyOf(ctx.app.env, channel, workspace.pauseMinutes).aiEnabled,
    serverNow: now.toISOString(),
  };
}

function writingView(kind: ChannelKind): WritingView {
  const { templates, quotes, reactions } = adapterFor(kind).capabilities;
  return { templates, quotes, reactions: [...reactions] };
}

async function readFolderChange(ctx: Ctx, conversationId: string, members: MemberDirectory) {
  const change = await findLastFolderChange(ctx, conversationId);
  return change && { byName: members.view(change.memberId)?.name ?? null, at: change.at.toISOString() };
}
