import { z } from "zod";
import { findIdentity } from "#db/queries/identity.ts";
import { findMessage } from "#db/queries/message.ts";
import { findTemplate, type TemplateRecord } from "#db/queries/message-template.ts";
import { cleanText } from "#lib/channels/meta/read.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import { fieldProblem, fillTemplate, placeholdersOf } from "#lib/domain/message/template.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { lockWithPolicy } from "../conversation/decide-locked.ts";
import { appendMemberMessages, sameMessage } from "../conversation/send-member-message.ts";
import { maySend } from "./list-templates.ts";

const input = z.object({
  /** Made by the caller: the same id again is the same message. */
  id: z.uuid(),
  templateId: z.uuid(),
  /** One for each field, in order. */
  parameters: z.array(z.string().max(1_024, "Use at most 1,024 characters.").transform(cleanText)).max(50),
});

/** A member sends an approved template, which the platform takes after the reply window too. The pause starts anew. */
export async function sendTemplate(
  ctx: Ctx,
  conversationId: string,
  raw: z.input<typeof input>,
): Promise<{ messageId: string; created: boolean }> {
  requirePermission(ctx, "conversation.reply");
  const { id, templateId, parameters } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    const known = await findMessage(tx, id);
    if (known) return sameMessage(known.conversationId === conversationId, id);
    const template = await findTemplate(tx, templateId);
    if (template?.channelId !== locked.channel.id) {
      throw new AppError("not_found", "This template is gone. Refresh the templates and choose another one.");
    }
    const identity = await findIdentity(tx, locked.row.identityId);
    if (!maySend(template, identity?.marketingStoppedAt != null)) {
      throw new AppError("conflict", "This template cannot be sent to this customer. Choose another one.");
    }
    const draft = { id, content: contentOf(template, parameters), attachmentId: null };
    await appendMemberMessages(tx, locked, { drafts: [draft], replyTo: {} });
    return { messageId: id, created: true };
  });
}

/** @throws AppError `invalid` with the field that must change */
function contentOf(template: TemplateRecord, parameters: string[]): MessageContent {
  const { name, language, body } = template;
  const fields = placeholdersOf(body);
  if (fields.length !== parameters.length) {
    throw new AppError("invalid", `This template has ${fields.length} fields. Fill in each of them.`);
  }
  for (const [index, value] of parameters.entries()) {
    const problem = fieldProblem(value);
    if (problem !== null) throw new AppError("invalid", problem, { field: `parameters.${index}` });
  }
  const named = fields.some((field) => !/^\d+$/.test(field));
  const text = fillTemplate(body, parameters);
  return { type: "template", name, language, text, parameters, ...(named ? { fields } : {}) };
}
