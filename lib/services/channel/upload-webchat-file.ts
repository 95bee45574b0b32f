import { type ChannelRecord, findChannelsByAccount } from "#db/queries/channel.ts";
import { findConversation } from "#db/queries/conversation.ts";
import { findVisitorFile } from "#db/queries/webchat.ts";
import { webchat } from "#lib/channels/webchat/webchat.ts";
import type { WebchatFileView } from "#lib/domain/views/webchat-view.ts";
import { newId } from "#lib/platform/ids.ts";
import { AppError } from "../app-error.ts";
import { type App, type Ctx, inTransaction, systemCtx } from "../context.ts";
import { ensureConversation } from "../inbound/ensure-conversation.ts";
import { type ServedFile, servedFile } from "../media/open-file.ts";
import { storeUpload } from "../media/store-upload.ts";
import { webchatFileView } from "./list-webchat-messages.ts";
import { issueVisitorToken, type Visitor } from "./visitor-token.ts";

/** Largest file of a visitor, in bytes. */
export const webchatFileBytesMax = 10_000_000;

/** Pictures, recordings and papers; no videos, which hardly fit. */
const rules = {
  outbound: (webchat.capabilities.media?.outbound ?? [])
    .filter((rule) => rule.media !== "video")
    .map((rule) => ({ ...rule, bytesMax: webchatFileBytesMax })),
};

/**
 * A visitor's file, to be sent with a message that names it. Without a token the visitor is new, and gets one: a file may
 * be the first thing that somebody has to show. Who never sends it is forgotten with it.
 * @throws AppError `not_found` for an unknown key, `invalid`, `too_large`
 */
export async function uploadWebchatFile(
  app: App,
  key: string,
  visitor: Visitor | null,
  file: File,
): Promise<{ file: WebchatFileView; visitorToken: string | null }> {
  const [channel] = await findChannelsByAccount(app.db, "webchat", [key]);
  if (!channel) throw new AppError("not_found", "This chat does not exist.");
  const ctx = systemCtx(app, channel.workspaceId);
  let visitorToken: string | null = null;
  const conversationOf = async () => {
    if (visitor) return visitor.conversationId;
    const made = await inTransaction(ctx, (tx) => newVisitor(tx, channel));
    visitorToken = issueVisitorToken(app, { workspaceId: ctx.workspaceId, identityId: made.identityId });
    return made.conversationId;
  };
  const upload = { conversationOf, file, name: file.name, claimedType: file.type, rules, uploadedBy: null };
  const stored = await storeUpload(ctx, upload);
  return { file: webchatFileView(key, stored), visitorToken };
}

async function newVisitor(tx: Ctx, channel: ChannelRecord): Promise<{ conversationId: string; identityId: string }> {
  const address = { phone: null, userId: `visitor:${newId()}`, name: null, username: null };
  const { conversationId } = await ensureConversation(tx, channel, address);
  const conversation = await findConversation(tx, conversationId);
  if (!conversation) throw new Error("a conversation was made and is not there");
  return { conversationId, identityId: conversation.identityId };
}

/** @throws AppError `not_found`, also for a file of another visitor and for one that has not been sent yet */
export async function openWebchatFile(app: App, visitor: Visitor, fileId: string): Promise<ServedFile> {
  const ctx = systemCtx(app, visitor.workspaceId);
  return servedFile(ctx, await findVisitorFile(ctx, visitor.conversationId, fileId));
}
