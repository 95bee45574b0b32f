import { type AttachmentRecord, updateAttachment } from "#db/queries/attachment.ts";
import type { ChannelRecord } from "#db/queries/channel.ts";
import { lockMessage, type MessageRecord, updateMessage } from "#db/queries/message.ts";
import type { UploadOutcome } from "#lib/channels/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { channelAccount } from "../channel/channel-account.ts";
import { lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { filesOf } from "../media/media-files.ts";
import { spool } from "../media/spool.ts";
import { outboundFile } from "./outbound-body.ts";
import { recordOutcome } from "./record-outcome.ts";

/** Documents may have 100 MB. */
const uploadTimeoutMs = 2 * 60_000;

export interface PendingUpload {
  next: "upload";
  message: MessageRecord;
  channel: ChannelRecord;
  file: AttachmentRecord;
  /** It goes first after a hold. */
  probe: boolean;
}

/** The file that the platform must have before the message can be sent, null when there is none or it has it. */
export async function pendingUpload(
  tx: Ctx,
  message: MessageRecord,
  { channel, probe }: Pick<PendingUpload, "channel" | "probe">,
): Promise<PendingUpload | null> {
  if (!adapterFor(channel.kind).uploadMedia) return null;
  const file = await outboundFile(tx, message);
  return file && file.providerMediaId === null ? { next: "upload", message, channel, file, probe } : null;
}

/**
 * Gives the platform the file. The message stays queued meanwhile: whatever goes wrong, the customer has got nothing, so
 * it is an attempt that is made again and never an unknown outcome.
 */
export async function uploadPending(ctx: Ctx, pending: PendingUpload): Promise<"again" | "rest"> {
  const { message, file } = pending;
  const outcome = await upload(ctx, pending);
  return inTransaction(ctx, async (tx) => {
    // The conversation before the message, as everybody takes them.
    await lockWithPolicy(tx, message.conversationId);
    const current = await lockMessage(tx, message.id);
    // Another sender was faster, or somebody stopped it.
    if (current?.state !== "queued") return "again";
    if (outcome.outcome !== "uploaded") {
      await updateMessage(tx, message.id, { attempts: current.attempts + 1 });
      return recordOutcome(tx, pending, outcome);
    }
    await updateAttachment(tx, file.id, { providerMediaId: outcome.mediaId });
    return "again";
  });
}

async function upload(ctx: Ctx, { channel, file }: PendingUpload): Promise<UploadOutcome> {
  const { uploadMedia } = adapterFor(channel.kind);
  const stream = file.storageKey === null ? null : await filesOf(ctx.app).get(file.storageKey);
  if (!uploadMedia || stream === null) return gone;
  const account = channelAccount(ctx.app.env, channel);
  const { mimeType, fileName, sizeBytes } = file;
  const named = { mimeType: mimeType ?? "application/octet-stream", fileName: fileName ?? "file" };
  // From the disk: a hundred megabytes are never whole in memory.
  const outcome = await spool(stream, sizeBytes ?? Number.POSITIVE_INFINITY, (spooled) =>
    uploadMedia(account, { ...named, file: spooled.file }, { timeoutMs: uploadTimeoutMs }),
  );
  return outcome === "too_large" ? gone : outcome;
}

/** Also of a file that is not the one that was kept. */
const gone: UploadOutcome = {
  outcome: "rejected",
  class: "invalid",
  error: { code: -1, subcode: null, title: "The file is gone", details: null },
};
