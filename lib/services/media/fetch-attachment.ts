import { type AttachmentRecord, findAttachment, updateAttachment } from "#db/queries/attachment.ts";
import { type ChannelRecord, findChannel, lockChannel } from "#db/queries/channel.ts";
import { findConversation } from "#db/queries/conversation.ts";
import { findMessage } from "#db/queries/message.ts";
import type { MediaAnswer } from "#lib/channels/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { AttachmentProblem } from "#lib/domain/message/attachment.ts";
import { typeOfMedia } from "#lib/domain/message/file-type.ts";
import { sameSha256 } from "#lib/domain/message/sha256.ts";
import { publishConversation } from "#lib/realtime/publish.ts";
import { channelAccount } from "../channel/channel-account.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { needReconnection } from "../outbound/channel-trouble.ts";
import { detectDuration } from "./detect-duration.ts";
import { detectType } from "./detect-type.ts";
import { attachmentKey, filesOf } from "./media-files.ts";
import { giveUpReading } from "./read-attachment.ts";
import { scheduleFetch } from "./schedule-fetch.ts";
import { scheduleReading } from "./schedule-reading.ts";
import { type Spooled, spool } from "./spool.ts";

/** One download, its bytes included. */
const downloadTimeoutMs = 5 * 60_000;
const attemptsMax = 6;
const secondMs = 1_000;

type Result =
  | { kind: "stored"; patch: Pick<AttachmentRecord, "mimeType" | "sizeBytes" | "durationMs" | "sha256" | "storageKey"> }
  /** For good. */
  | { kind: "failed"; problem: AttachmentProblem }
  /** Not before the channel is connected again. */
  | { kind: "held"; refused: boolean }
  | { kind: "later" };

/**
 * Fetches a file that a customer sent, checks it and keeps it. What fails for now is tried again later and later, then
 * the file is given up with its reason; the message itself never waits for any of it.
 */
export async function fetchAttachment(ctx: Ctx, attachmentId: string, attempt: number): Promise<void> {
  const attachment = await findAttachment(ctx, attachmentId);
  if (attachment?.state !== "pending") return;
  const conversation = await findConversation(ctx, attachment.conversationId);
  const channel = conversation && (await findChannel(ctx, conversation.channelId));
  if (!channel) return;
  const result = await fetchAndKeep(ctx, channel, attachment);
  const isWanted = await inTransaction(ctx, async (tx) => {
    const changed = await settle(tx, channel, attachment, result, attempt);
    if (changed) await publishConversation(tx, conversation.id);
    if (changed && result.kind !== "stored" && attachment.messageId) await giveUpReading(tx, attachment.messageId);
    return changed || result.kind === "later";
  });
  // It was deleted while it came.
  if (!isWanted && result.kind === "stored") await removeIfGone(ctx, attachment);
}

/** @returns whether the row changed */
async function settle(
  tx: Ctx,
  channel: ChannelRecord,
  attachment: AttachmentRecord,
  result: Result,
  attempt: number,
): Promise<boolean> {
  const { id } = attachment;
  if (result.kind === "held") return hold(tx, channel, attachment, result.refused);
  if (result.kind === "stored") {
    const stored = { ...result.patch, state: "stored", problem: null } as const;
    const changed = await updateAttachment(tx, id, stored, "pending");
    if (changed) await scheduleReading(tx, attachment);
    return changed;
  }
  if (result.kind === "later" && attempt < attemptsMax) {
    // 5 s, 20 s, 80 s and on: half an hour in all.
    const waitMs = 5 * secondMs * 4 ** (attempt - 1);
    const runAt = new Date(tx.app.clock.now().getTime() + waitMs);
    await scheduleFetch(tx, id, { isPast: await isOfPast(tx, attachment), attempt: attempt + 1, runAt });
    return false;
  }
  const problem = result.kind === "failed" ? result.problem : "unreachable";
  return updateAttachment(tx, id, { state: "failed", problem }, "pending");
}

/** It comes with the new access, or at once where that came while we asked. The channel first, as those who mend it do. */
async function hold(tx: Ctx, channel: ChannelRecord, attachment: AttachmentRecord, refused: boolean): Promise<boolean> {
  const current = await lockChannel(tx, channel.id);
  const broken = refused ? await needReconnection(tx, channel) : current?.state === "reconnection_needed";
  if (!broken) await scheduleFetch(tx, attachment.id, { isPast: await isOfPast(tx, attachment) });
  return updateAttachment(tx, attachment.id, { problem: broken ? "reconnection" : null }, "pending");
}

async function isOfPast(tx: Ctx, { messageId }: AttachmentRecord): Promise<boolean> {
  const message = messageId === null ? null : await findMessage(tx, messageId);
  return message?.imported ?? false;
}

async function removeIfGone(ctx: Ctx, { id }: AttachmentRecord): Promise<void> {
  const current = await findAttachment(ctx, id);
  if (current?.state !== "stored") await filesOf(ctx.app).delete(attachmentKey(ctx.workspaceId, id));
}

async function fetchAndKeep(ctx: Ctx, channel: ChannelRecord, attachment: AttachmentRecord): Promise<Result> {
  const first = await fetchOnce(ctx, channel, attachment);
  // A wrong hash may have happened on the way: once more, at once.
  const isDamaged = first.kind === "failed" && first.problem === "wrong_hash";
  return isDamaged ? fetchOnce(ctx, channel, attachment) : first;
}

async function fetchOnce(ctx: Ctx, channel: ChannelRecord, attachment: AttachmentRecord): Promise<Result> {
  const { fetchMedia, capabilities } = adapterFor(channel.kind);
  if (!fetchMedia || !capabilities.media) return { kind: "failed", problem: "gone" };
  if (channel.state === "reconnection_needed") return { kind: "held", refused: false };
  const account = channelAccount(ctx.app.env, channel);
  const { providerMediaId, sourceUrl: url } = attachment;
  const answer = await fetchMedia(account, { providerMediaId, url }, { timeoutMs: downloadTimeoutMs });
  if (answer.kind === "gone") return { kind: "failed", problem: "gone" };
  if (answer.kind === "forbidden") return { kind: "failed", problem: "unreachable" };
  if (answer.kind === "refused") return { kind: "held", refused: true };
  if (answer.kind === "unreachable") return { kind: "later" };
  const { stream } = answer;
  const result = await spool(stream, capabilities.media.inboundBytesMax, (spooled) =>
    keep(ctx, attachment, answer, spooled),
  ).catch((error: unknown): Result => {
    ctx.app.log.warn({ err: error, attachmentId: attachment.id }, "a file did not come whole; it is fetched again");
    return { kind: "later" };
  });
  stream.destroy();
  return result === "too_large" ? { kind: "failed", problem: "too_large" } : result;
}

async function keep(
  ctx: Ctx,
  attachment: AttachmentRecord,
  answer: Extract<MediaAnswer, { kind: "open" }>,
  { file, sha256Hex }: Spooled,
): Promise<Result> {
  if (file.size === 0) return { kind: "later" };
  const isRight = [attachment.sha256, answer.sha256].every((said) => sameSha256(said, sha256Hex) !== false);
  if (!isRight) return { kind: "failed", problem: "wrong_hash" };
  const type = await detectType(file, attachment.mimeType ?? answer.mimeType);
  const mimeType = typeOfMedia(attachment.media, type);
  if (mimeType === null) return { kind: "failed", problem: "forbidden_type" };
  const storageKey = attachmentKey(ctx.workspaceId, attachment.id);
  const [durationMs] = await Promise.all([detectDuration(file, mimeType), filesOf(ctx.app).put(storageKey, file)]);
  return { kind: "stored", patch: { mimeType, sizeBytes: file.size, durationMs, sha256: sha256Hex, storageKey } };
}
