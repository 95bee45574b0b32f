import { z } from "zod";
import { channelKinds } from "#lib/domain/channel/channel-kind.ts";
import { folders } from "#lib/domain/conversation/folder.ts";
import { notificationKinds } from "#lib/domain/conversation/notification-kind.ts";
import { pauseReasons } from "#lib/domain/conversation/state.ts";
import { timelineKinds } from "#lib/domain/conversation/timeline.ts";
import { mediaKinds, messageContent } from "#lib/domain/message/content.ts";
import { messageAuthors, messageStates } from "#lib/domain/message/message.ts";
import { answerSetters, answerStates } from "#lib/domain/qualification/answer.ts";
import { questionTypes } from "#lib/domain/qualification/question.ts";

/** What the public API answers. The OpenAPI document is made from these, and the type check holds the routes to them. */

const time = z.iso.datetime();

export const conversationResource = z
  .object({
    id: z.uuid(),
    channel: z.enum(channelKinds),
    channelId: z.uuid(),
    identity: z.string().describe("The customer's address on the channel: digits of a phone number, or a user id."),
    name: z.string(),
    leadId: z.uuid(),
    folder: z.enum(folders),
    assigneeId: z.uuid().nullable(),
    control: z.object({
      speaker: z.enum(["ai", "human", "nobody"]).describe("Who may write now."),
      because: z.enum([...pauseReasons, "solved", "spam", "archived", "standby"]).nullable(),
      until: time.nullable().describe("When the pause ends; null: no pause, or until handed back."),
    }),
    qualification: z.object({
      state: z.enum(["qualifying", "settled"]).describe("settled: no question is open."),
      answered: z.number().int(),
      total: z.number().int(),
    }),
    waitingSince: time.nullable().describe("Since when a handoff waits for a person."),
    lastMessageAt: time.nullable(),
  })
  .meta({ id: "Conversation" });

export const attachmentResource = z
  .object({
    id: z.uuid(),
    type: z.enum(mediaKinds),
    state: z
      .enum(["pending", "stored", "failed", "link_only"])
      .describe(
        "pending: on its way; failed: given up; link_only: story media, shown by the platform while they last.",
      ),
    fileName: z.string().nullable(),
    mimeType: z.string().nullable().describe("What the bytes say, once they are here."),
    sizeBytes: z.number().int().nullable(),
    url: z.url().nullable().describe("Where the bytes are read, with this API's key. Null while they are not here."),
    problem: z.string().nullable().describe("Why it is not there, in one sentence."),
  })
  .meta({ id: "Attachment" });

export const messageResource = z
  .object({
    id: z.uuid(),
    author: z.enum(messageAuthors),
    memberId: z.uuid().nullable(),
    state: z.enum(messageStates),
    text: z.string(),
    content: messageContent,
    attachments: z.array(attachmentResource),
    replyToId: z.uuid().nullable(),
    problem: z.string().nullable().describe("Why it did not go out, in one sentence."),
    at: time.describe("The platform's time for what came in, ours for what goes out."),
    createdAt: time,
  })
  .meta({ id: "Message" });

export const timelineResource = z
  .object({
    id: z.uuid(),
    kind: z.enum(timelineKinds),
    text: z.string().describe("The sentence that people read."),
    detail: z.string().nullable(),
    actor: z.enum(["ai", "human", "customer", "system"]),
    memberId: z.uuid().nullable(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    at: time,
  })
  .meta({ id: "TimelineEntry" });

const money = z.object({
  currency: z.string().length(3),
  atLeastMinor: z.number().int().nullable(),
  atMostMinor: z.number().int().nullable(),
});
const span = z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable(), asap: z.boolean() });
const range = z.object({ from: z.number(), to: z.number() });

export const answerResource = z
  .object({
    key: z.string(),
    question: z.string(),
    type: z.enum(questionTypes),
    state: z.enum(answerStates),
    value: z
      .union([z.string(), z.number(), z.boolean(), z.array(z.string()), money, span, range])
      .nullable()
      .describe(
        "Normalised: E.164, ISO 4217 with minor units, ISO 8601; plain text, number or yes/no where that says it all.",
      ),
    shown: z.string().nullable().describe("The value as people read it."),
    words: z.string().nullable().describe("The customer's own words."),
    messageId: z.uuid().nullable().describe("The message that they stand in."),
    setBy: z.enum(answerSetters).nullable(),
    locked: z.boolean().describe("A person set it: the AI cannot overwrite it."),
  })
  .meta({ id: "Answer" });

export const leadResource = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.string().nullable(),
    conversationIds: z.array(z.uuid()),
    answers: z.array(answerResource),
  })
  .meta({ id: "Lead" });

export const notificationResource = z
  .object({
    id: z.uuid(),
    kind: z.enum(notificationKinds),
    memberId: z.uuid(),
    memberName: z.string(),
    conversationId: z.uuid().nullable(),
    title: z.string(),
    body: z.string(),
    at: time,
    readAt: time.nullable(),
  })
  .meta({ id: "Notification" });

export const workflowResource = z
  .object({
    version: z.number().int(),
    publishedAt: time,
    businessName: z.string(),
    languages: z.array(z.string()),
    greeting: z.string(),
    questions: z.array(
      z.object({
        key: z.string(),
        type: z.enum(questionTypes),
        text: z.string(),
        label: z.string(),
        required: z.boolean(),
        options: z.array(z.string()),
      }),
    ),
    messages: z.object({ handoff: z.string(), handoffOnRequest: z.string() }),
  })
  .meta({ id: "Workflow" });

export const errorResource = z
  .object({ error: z.object({ code: z.string(), message: z.string(), field: z.string().optional() }) })
  .meta({ id: "Error" });

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}

/** How every list is paged. */
export const paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most."),
  cursor: z.string().max(500).optional().describe("nextCursor of the page before."),
});
