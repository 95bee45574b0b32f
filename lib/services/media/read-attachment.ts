import { type AttachmentRecord, findAttachment } from "#db/queries/attachment.ts";
import { findConversation } from "#db/queries/conversation.ts";
import { findMessage, lockMessage, type MessageRecord, updateMessage } from "#db/queries/message.ts";
import { ModelFailure } from "#lib/ai/model-failure.ts";
import { type MediaReading, readingOf, searchText, whyNotRead } from "#lib/domain/message/media-reading.ts";
import { noTokens } from "#lib/domain/model/model-settings.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { publishConversation } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { scheduleTurn } from "../conversation/apply-decision.ts";
import { lockWithPolicy } from "../conversation/decide-locked.ts";
import { findDefinition } from "../conversation/read-turn.ts";
import { type SideModel, sideModel } from "../model/side-model.ts";
import { filesOf } from "./media-files.ts";
import { scheduleReading } from "./schedule-reading.ts";

const attemptsMax = 3;
const secondMs = 1_000;

/**
 * Listens to a customer's recording or looks at a picture, and keeps the words with the message. A turn that waits for
 * them goes on. What fails for now is tried again soon, and then given up: the message itself never waits.
 */
export async function readAttachment(ctx: Ctx, attachmentId: string, attempt: number): Promise<void> {
  const attachment = await findAttachment(ctx, attachmentId);
  const message = attachment?.messageId ? await findMessage(ctx, attachment.messageId) : null;
  if (attachment?.state !== "stored" || !message || !isToRead(message)) return;
  const definition = await definitionOf(ctx, message.conversationId);
  const model = definition && (await sideModel(ctx, definition.timeZone));
  if (!model) return;
  const result = await readFile(ctx, model, attachment, definition.languages[0] ?? "en");
  if (result === "later" && attempt < attemptsMax) {
    // 3 s, then 12 s: the first falls within the time that a turn waits.
    const runAt = new Date(ctx.app.clock.now().getTime() + 3 * secondMs * 4 ** (attempt - 1));
    return scheduleReading(ctx, attachment, { attempt: attempt + 1, runAt });
  }
  await keepReading(ctx, message, result === "later" ? { state: "failed", because: "unreachable" } : result);
}

function isToRead(message: MessageRecord): boolean {
  return message.author === "customer" && message.reading === null && message.deletedAt === null && !message.imported;
}

async function readFile(
  ctx: Ctx,
  model: SideModel,
  attachment: AttachmentRecord,
  language: string,
): Promise<MediaReading | "later"> {
  const ability = readingOf(attachment.media);
  const because = whyNotRead(attachment);
  if (ability === null || because !== null) return { state: "failed", because: because ?? "wrong_type" };
  const bytes = await bytesOf(ctx, attachment);
  if (bytes === null) return { state: "failed", because: "no_file" };
  const { mimeType, durationMs } = attachment;
  const { signal } = new AbortController();
  let spoken = noTokens;
  try {
    const file = { bytes, mimeType: mimeType ?? "", durationMs };
    const { reading, usage } = await model.reader.read(ability, file, { ask: model.ask, language, signal });
    spoken = usage;
    return reading;
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    ctx.app.log.warn({ because: error.because, attachmentId: attachment.id }, "a file was not read");
    return "later";
  } finally {
    await model.count(spoken);
  }
}

async function bytesOf(ctx: Ctx, { storageKey }: AttachmentRecord): Promise<Uint8Array | null> {
  const stream = storageKey === null ? null : await filesOf(ctx.app).get(storageKey);
  return stream && new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Null for spam: nobody pays for its words. */
async function definitionOf(ctx: Ctx, conversationId: string): Promise<WorkflowDefinition | null> {
  const conversation = await findConversation(ctx, conversationId);
  return conversation && conversation.folder !== "spam" ? findDefinition(ctx, conversation) : null;
}

/** The file will not be read, and a turn that waits for it need not wait longer. */
export async function giveUpReading(ctx: Ctx, messageId: string): Promise<void> {
  const message = await findMessage(ctx, messageId);
  if (message && isToRead(message)) await keepReading(ctx, message, { state: "failed", because: "no_file" });
}

/** The lock is that of the turn: it has looked before this, and waits, or looks after it. */
async function keepReading(ctx: Ctx, { id, conversationId }: MessageRecord, reading: MediaReading): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { row } = await lockWithPolicy(tx, conversationId);
    const message = await lockMessage(tx, id);
    if (!message || !isToRead(message)) return;
    await updateMessage(tx, id, { reading, text: searchText(message.content, reading) });
    if (row.answeredSeq < message.seq && row.control === "ai")
      await scheduleTurn(tx, conversationId, tx.app.clock.now());
    await publishConversation(tx, conversationId);
  });
}
