import { findChannel } from "#db/queries/channel.ts";
import { findConversation } from "#db/queries/conversation.ts";
import type { MediaCapabilities } from "#lib/channels/channel.ts";
import { largestFile } from "#lib/channels/media-rules.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { requireMemberId } from "../conversation/acting-member.ts";
import { spool } from "./spool.ts";
import { fileTooLarge, storeUpload } from "./store-upload.ts";

export interface IncomingFile {
  name: string;
  claimedType: string;
  /** Its bytes as they come: they run to the disk and are never whole in memory. */
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * A member attaches a file. It goes out with a message that names it; until then nobody but the team sees it.
 * @throws AppError `too_large` at the first byte too many, `invalid`
 */
export async function uploadFile(
  ctx: Ctx,
  conversationId: string,
  { bytes, name, claimedType }: IncomingFile,
): Promise<AttachmentView> {
  requirePermission(ctx, "conversation.reply");
  const rules = await rulesOf(ctx, conversationId);
  const uploadedBy = await requireMemberId(ctx);
  const bytesMax = largestFile(rules);
  const conversationOf = () => Promise.resolve(conversationId);
  const stored = await spool(bytes, bytesMax, ({ file }) =>
    storeUpload(ctx, { conversationOf, file, name, claimedType, rules, uploadedBy }),
  );
  if (stored === "too_large") throw fileTooLarge(bytesMax);
  return { ...stored, problem: null, url: `/api/crm/files/${stored.id}`, mayFetchAgain: false };
}

async function rulesOf(ctx: Ctx, conversationId: string): Promise<MediaCapabilities> {
  const conversation = await findConversation(ctx, conversationId);
  const channel = conversation && (await findChannel(ctx, conversation.channelId));
  if (!channel) throw new AppError("not_found", "This conversation does not exist.");
  const { media } = adapterFor(channel.kind).capabilities;
  if (!media) throw new AppError("invalid", "This channel takes no files.");
  return media;
}
