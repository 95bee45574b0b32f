import { findChannel } from "#db/queries/channel.ts";
import { findConversation } from "#db/queries/conversation.ts";
import type { MediaCapabilities } from "#lib/channels/channel.ts";
import { largestFile } from "#lib/channels/media-rules.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { requireMemberId } from "../conversation/acting-member.ts";
import { storeUpload } from "./store-upload.ts";

/**
 * What the conversation's channel takes, and how many bytes are worth reading.
 * @throws AppError `not_found`, also for a conversation of another workspace
 */
export async function uploadLimit(ctx: Ctx, conversationId: string): Promise<{ bytesMax: number }> {
  return { bytesMax: largestFile(await rulesOf(ctx, conversationId)) };
}

/** A member attaches a file. It goes out with a message that names it; until then nobody but the team sees it. */
export async function uploadFile(ctx: Ctx, conversationId: string, file: File): Promise<AttachmentView> {
  requirePermission(ctx, "conversation.reply");
  const rules = await rulesOf(ctx, conversationId);
  const uploadedBy = await requireMemberId(ctx);
  const stored = await storeUpload(ctx, { conversationId, file, rules, uploadedBy });
  return { ...stored, problem: null, url: `/api/crm/files/${stored.id}` };
}

async function rulesOf(ctx: Ctx, conversationId: string): Promise<MediaCapabilities> {
  const conversation = await findConversation(ctx, conversationId);
  const channel = conversation && (await findChannel(ctx, conversation.channelId));
  if (!channel) throw new AppError("not_found", "This conversation does not exist.");
  const { media } = adapterFor(channel.kind).capabilities;
  if (!media) throw new AppError("invalid", "This channel takes no files.");
  return media;
}
