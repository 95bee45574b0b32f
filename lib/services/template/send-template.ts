import { z } from "zod";
import { findIdentity } from "#db/queries/identity.ts";
import { findMessage } from "#db/queries/message.ts";
import { findTemplate, type TemplateRecord } from "#db/queries/message-template.ts";
import { cleanText } from "#lib/channels/meta/read.ts";
import { templateExtras } from "#lib/channels/whatsapp/templates.ts";
import type { MessageContent, TemplateHeaderContent } from "#lib/domain/message/content.ts";
import { fieldProblem, fillTemplate, placeholdersOf, type TemplateHeader } from "#lib/domain/message/template.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { lockWithPolicy } from "../conversation/decide-locked.ts";
import { appendMemberMessages, sameMessage } from "../conversation/send-member-message.ts";
import { takeUploads } from "../media/take-uploads.ts";
import { maySend } from "./list-templates.ts";

const fieldText = z.string().max(1_024, "Use at most 1,024 characters.").transform(cleanText);

/** What stands above the words, where the template has something there to fill in. */
export const templateHeaderInput = z.discriminatedUnion("as", [
  z.object({ as: z.literal("text"), value: fieldText }),
  /** An upload of this conversation. */
  z.object({ as: z.literal("file"), attachmentId: z.uuid() }),
  z.object({
    as: z.literal("location"),
    latitude: z.number("Write the latitude as a number.").min(-90).max(90),
    longitude: z.number("Write the longitude as a number.").min(-180).max(180),
    name: fieldText,
    address: fieldText,
  }),
]);

const input = z.object({
  /** Made by the caller: the same id again is the same message. */
  id: z.uuid(),
  templateId: z.uuid(),
  /** One for each field, in order. */
  parameters: z.array(fieldText).max(50),
  header: templateHeaderInput.nullable().default(null),
  /** One for each button that has to be filled in, in order. */
  buttons: z.array(fieldText).max(10).default([]),
});

/** A member sends an approved template, which the platform takes after the reply window too. The pause starts anew. */
export async function sendTemplate(
  ctx: Ctx,
  conversationId: string,
  raw: z.input<typeof input>,
): Promise<{ messageId: string; created: boolean }> {
  requirePermission(ctx, "conversation.reply");
  const { id, templateId, ...filled } = input.parse(raw);
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
    const header = await headerOf(tx, conversationId, template, filled.header);
    const content = contentOf(template, filled, header);
    const draft = { id, content, attachmentId: header?.as === "file" ? header.attachmentId : null };
    await appendMemberMessages(tx, locked, { drafts: [draft], replyTo: {} });
    return { messageId: id, created: true };
  });
}

type Filled = Omit<z.infer<typeof input>, "id" | "templateId">;

/** @throws AppError `invalid` with the field that must change */
function contentOf(
  template: TemplateRecord,
  { parameters, buttons }: Filled,
  header: TemplateHeaderContent | null,
): MessageContent {
  const { name, language, body } = template;
  const fields = placeholdersOf(body);
  const extras = templateExtras(template);
  if (fields.length !== parameters.length || extras?.buttons.length !== buttons.length) {
    throw new AppError("invalid", `This template has ${fields.length} fields. Fill in each of them.`);
  }
  for (const [index, value] of parameters.entries()) requireField(value, `parameters.${index}`);
  for (const [index, value] of buttons.entries()) requireField(value, `buttons.${index}`);
  const named = fields.some((field) => !/^\d+$/.test(field));
  const above =
    extras.header?.as === "text" && header?.as === "text" ? fillTemplate(extras.header.text, [header.value]) : "";
  return {
    ...{ type: "template", name, language, parameters },
    text: [above, fillTemplate(body, parameters)].filter(Boolean).join("\n"),
    ...(named ? { fields } : {}),
    ...(header === null ? {} : { header }),
    ...(buttons.length === 0
      ? {}
      : { buttons: extras.buttons.map(({ index, as }, place) => ({ index, as, value: buttons[place] ?? "" })) }),
  };
}

function requireField(value: string, field: string): void {
  const problem = fieldProblem(value);
  if (problem !== null) throw new AppError("invalid", problem, { field });
}

/** @throws AppError `invalid` where what was given is not what the template has there */
async function headerOf(
  tx: Ctx,
  conversationId: string,
  template: TemplateRecord,
  given: Filled["header"],
): Promise<TemplateHeaderContent | null> {
  const wanted = templateExtras(template)?.header ?? null;
  if (wanted === null) return null;
  if (given?.as !== wanted.as) throw new AppError("invalid", wantedSentence(wanted), { field: "header" });
  switch (given.as) {
    case "text": {
      requireField(given.value, "header");
      const field = wanted.as === "text" && !/^\d+$/.test(wanted.field) ? { field: wanted.field } : {};
      return { as: "text", value: given.value, ...field };
    }
    case "location":
      requireField(given.name, "header");
      requireField(given.address, "header");
      return given;
    case "file": {
      const [file] = await takeUploads(tx, conversationId, [given.attachmentId], "member");
      if (wanted.as !== "file" || file?.media !== wanted.media)
        throw new AppError("invalid", wantedSentence(wanted), { field: "header" });
      return { as: "file", media: wanted.media, attachmentId: file.id };
    }
  }
}

function wantedSentence(wanted: TemplateHeader): string {
  if (wanted.as === "location") return "This template shows a place. Fill it in.";
  if (wanted.as === "text") return "Fill in the field above the words.";
  const kinds = { image: "a picture (JPEG or PNG)", video: "a video (MP4)", document: "a document" } as const;
  return `This template shows a file above its words. Attach ${kinds[wanted.media]}.`;
}
