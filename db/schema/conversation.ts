import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, refersTo, workspaceId } from "#db/columns.ts";
import { folders } from "#lib/domain/conversation/folder.ts";
import { pauseReasons, speakers } from "#lib/domain/conversation/state.ts";
import { timelineKinds } from "#lib/domain/conversation/timeline.ts";
import type { KnowledgeReference } from "#lib/domain/knowledge/material.ts";
import { attachmentProblems, attachmentStates } from "#lib/domain/message/attachment.ts";
import { mediaKinds, type MessageContent } from "#lib/domain/message/content.ts";
import type { MediaReading } from "#lib/domain/message/media-reading.ts";
import type { ProviderError } from "#lib/domain/message/inbound-event.ts";
import { messageAuthors, messageStates } from "#lib/domain/message/message.ts";
import type { StoredBrief } from "#lib/domain/qualification/brief.ts";
import { handoffReasons } from "#lib/domain/qualification/turn.ts";
import type { Verdict } from "#lib/domain/qualification/verdict.ts";
import { channel } from "./channel.ts";
import { identity, lead } from "./lead.ts";
import { workflowVersion } from "./workflow.ts";
import { member, workspace } from "./workspace.ts";

/** One per identity. The row is the lock: every decision about who may speak is taken while holding it. */
export const conversation = pgTable(
  "conversation",
  {
    workspaceId: workspaceId(),
    id: id(),
    channelId: uuid("channel_id").notNull(),
    identityId: uuid("identity_id").notNull(),
    leadId: uuid("lead_id").notNull(),
    workflowVersionId: uuid("workflow_version_id"),
    folder: text("folder", { enum: folders }).notNull().default("open"),
    assigneeId: uuid("assignee_id"),

    control: text("control", { enum: speakers }).notNull().default("ai"),
    pauseBecause: text("pause_because", { enum: pauseReasons }),
    pauseSince: instant("pause_since"),
    /** Null while `control` is human: until a person hands back. */
    pauseUntil: instant("pause_until"),
    pauseMemberId: uuid("pause_member_id"),
    /** Counts changes of control. An AI message goes out only under the epoch it was made for. */
    controlEpoch: integer("control_epoch").notNull().default(0),

    /** Set while another app or the platform's own agent owns the conversation there: the AI does not write. */
    standbySince: instant("standby_since"),

    /** The handoff that nobody has picked up yet. */
    waitingHandoffId: uuid("waiting_handoff_id"),
    waitingSince: instant("waiting_since"),

    /** Number of the newest message; each message gets the next one under the row lock. */
    lastSeq: integer("last_seq").notNull().default(0),
    lastCustomerSeq: integer("last_customer_seq").notNull().default(0),
    /** Customer messages up to here have an answer, by the AI or by a person. */
    answeredSeq: integer("answered_seq").notNull().default(0),
    /** Customer messages up to here are answered by a person. */
    humanAnsweredSeq: integer("human_answered_seq").notNull().default(0),
    /** Customer messages up to here have been read by the AI. */
    readSeq: integer("read_seq").notNull().default(0),
    /** When the oldest unanswered customer message came to us: bounds the quiet time of a burst. */
    unansweredSince: instant("unanswered_since"),
    lastCustomerArrivedAt: instant("last_customer_arrived_at"),
    /** The platform's time of the newest customer message: the reply window runs from here. */
    lastCustomerAt: instant("last_customer_at"),

    askedQuestionKey: text("asked_question_key"),
    askedCount: integer("asked_count").notNull().default(0),
    helplessCount: integer("helpless_count").notNull().default(0),
    language: text("language"),
    /** Whether the AI has spoken: it greets once. */
    greeted: boolean("greeted").notNull().default(false),

    lastMessageAt: instant("last_message_at"),
    lastMessageId: uuid("last_message_id"),
    unreadCount: integer("unread_count").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.channelId, channel),
    refersTo(t, t.identityId, identity),
    refersTo(t, t.leadId, lead),
    refersTo(t, t.workflowVersionId, workflowVersion),
    refersTo(t, t.assigneeId, member),
    // One conversation per identity, whoever writes first.
    uniqueIndex("conversation_identity_key").on(t.workspaceId, t.identityId),
    // The inbox pages a folder newest first.
    index("conversation_folder_idx").on(t.workspaceId, t.folder, t.lastMessageAt, t.id),
    // The same with a channel tab.
    index("conversation_channel_idx").on(t.workspaceId, t.channelId, t.folder, t.lastMessageAt, t.id),
    // "Needs a human", longest wait first.
    index("conversation_waiting_idx").on(t.workspaceId, t.waitingSince).where(sql`waiting_since is not null`),
    // The unread filter and its count.
    index("conversation_unread_idx")
      .on(t.workspaceId, t.lastMessageAt)
      .where(sql`unread_count > 0 and folder = 'open'`),
    // "Assigned to me".
    index("conversation_assignee_idx")
      .on(t.workspaceId, t.assigneeId, t.lastMessageAt)
      .where(sql`assignee_id is not null`),
    // The lead profile lists a lead's conversations.
    index("conversation_lead_idx").on(t.workspaceId, t.leadId),
  ],
);

export interface Reaction {
  emoji: string;
  by: "customer" | "business";
}

export const message = pgTable(
  "message",
  {
    workspaceId: workspaceId(),
    id: id(),
    conversationId: uuid("conversation_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    /** Order of arrival within the conversation, from 1. */
    seq: integer("seq").notNull(),
    author: text("author", { enum: messageAuthors }).notNull(),
    memberId: uuid("member_id"),
    /** Who wrote it where it was no member of ours: another tool or the platform's own agent, by name. */
    authorName: text("author_name"),
    state: text("state", { enum: messageStates }).notNull(),
    content: jsonb("content").$type<MessageContent>().notNull(),
    /** The words of `content`, and what was heard or seen in its file, for search. */
    text: text("text").notNull(),
    /** What a model heard or saw in the message's file; null where it has not looked, or never will. */
    reading: jsonb("reading").$type<MediaReading>(),
    /** The platform's id. Ours until the platform gives one: null. */
    externalId: text("external_id"),
    replyToId: uuid("reply_to_id"),
    replyToExternalId: text("reply_to_external_id"),
    /** The customer wrote while a person was in control. */
    duringPause: boolean("during_pause").notNull().default(false),
    /** Written before the channel was connected, told to us later. */
    imported: boolean("imported").notNull().default(false),
    /** The ad, link, product or story that the customer came from, as the platform wrote it. */
    referral: jsonb("referral").$type<Record<string, unknown>>(),
    /** Outbound: a person writes after the reply window, as the channel allows it. */
    asHumanAgent: boolean("as_human_agent").notNull().default(false),

    /** AI messages: the epoch under which alone it may go out, and the burst it answers. */
    controlEpoch: integer("control_epoch"),
    answersFromSeq: integer("answers_from_seq"),
    answersThroughSeq: integer("answers_through_seq"),

    attempts: integer("attempts").notNull().default(0),
    /** When the running or last call to the platform began. */
    sendingSince: instant("sending_since"),
    nextAttemptAt: instant("next_attempt_at"),
    /** When the platform took it: from then on the customer can see it. */
    acceptedAt: instant("accepted_at"),
    /** Set when a send of unknown outcome was repeated: it happens once. */
    repeatedAt: instant("repeated_at"),
    error: jsonb("error").$type<ProviderError & { class: string }>(),
    withheldBecause: text("withheld_because"),

    reactions: jsonb("reactions").$type<Reaction[]>().notNull().default([]),
    editedAt: instant("edited_at"),
    deletedAt: instant("deleted_at"),
    /** The platform's time for what came in, ours for what goes out. */
    sentAt: instant("sent_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.conversationId, conversation),
    refersTo(t, t.channelId, channel),
    refersTo(t, t.memberId, member),
    // One message once, however often it is delivered.
    uniqueIndex("message_external_key")
      .on(t.workspaceId, t.channelId, t.externalId)
      .where(sql`external_id is not null`),
    // The thread pages by number.
    uniqueIndex("message_seq_key").on(t.workspaceId, t.conversationId, t.seq),
    // The bot limits count a conversation's AI messages by time.
    index("message_ai_idx").on(t.workspaceId, t.conversationId, t.createdAt).where(sql`author = 'ai'`),
    // Sends whose outcome is unknown are few and watched.
    index("message_unknown_idx").on(t.workspaceId, t.sendingSince).where(sql`state in ('sending', 'unknown')`),
    // Inbox search by message text.
    index("message_text_idx").using("gin", sql`to_tsvector('simple', ${t.text})`),
  ],
);

/** A file of a message, or one that waits to be sent. */
export const attachment = pgTable(
  "attachment",
  {
    workspaceId: workspaceId(),
    id: id(),
    conversationId: uuid("conversation_id").notNull(),
    /** Null: uploaded, not yet sent. */
    messageId: uuid("message_id"),
    media: text("media", { enum: mediaKinds }).notNull(),
    state: text("state", { enum: attachmentStates }).notNull(),
    problem: text("problem", { enum: attachmentProblems }),
    /** What the platform or the uploader says; `mimeType` is what the bytes say once they are here. */
    mimeType: text("mime_type"),
    fileName: text("file_name"),
    sizeBytes: integer("size_bytes"),
    /** Of a recording whose file says how long it is. */
    durationMs: integer("duration_ms"),
    sha256: text("sha256"),
    /** Where it stands in the file store. */
    storageKey: text("storage_key"),
    /** Where it came from: the platform's id or address, which do not last. */
    providerMediaId: text("provider_media_id"),
    sourceUrl: text("source_url"),
    uploadedBy: uuid("uploaded_by"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.conversationId, conversation),
    refersTo(t, t.messageId, message),
    // The thread shows a message's files; a deletion removes them.
    index("attachment_message_idx").on(t.workspaceId, t.messageId),
    // A channel that works again, and a hand that asks again, fetch what did not come.
    index("attachment_missing_idx")
      .on(t.workspaceId, t.conversationId)
      .where(sql`state = 'pending' or problem = 'unreachable'`),
    // The sweep removes what was uploaded and never sent.
    index("attachment_unsent_idx").on(t.createdAt).where(sql`message_id is null`),
  ],
);

/** Why the AI spoke, stayed silent or was stopped; what people did. Append-only. */
export const timelineEvent = pgTable(
  "timeline_event",
  {
    workspaceId: workspaceId(),
    id: id(),
    conversationId: uuid("conversation_id").notNull(),
    kind: text("kind", { enum: timelineKinds }).notNull(),
    memberId: uuid("member_id"),
    data: jsonb("data").$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    at: instant("at").notNull(),
    /** Order among entries of the same instant. */
    ordinal: bigint("ordinal", { mode: "number" }).generatedAlwaysAsIdentity().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.conversationId, conversation),
    // The thread shows entries between its messages.
    index("timeline_event_conversation_idx").on(t.workspaceId, t.conversationId, t.at, t.ordinal),
  ],
);

/** The AI gave the conversation to the team. */
export const handoff = pgTable(
  "handoff",
  {
    workspaceId: workspaceId(),
    id: id(),
    conversationId: uuid("conversation_id").notNull(),
    reason: text("reason", { enum: handoffReasons }).notNull(),
    at: instant("at").notNull(),
    pickedUpAt: instant("picked_up_at"),
    pickedUpBy: uuid("picked_up_by"),
    /** The customer's questions that the AI could not answer, in their words. */
    openQuestions: jsonb("open_questions").$type<string[]>().notNull().default([]),
    brief: jsonb("brief").$type<StoredBrief>(),
    briefAt: instant("brief_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.conversationId, conversation),
    // The profile shows the newest handoff.
    index("handoff_conversation_idx").on(t.workspaceId, t.conversationId, t.at),
  ],
);

/** One AI reaction to one burst: which agent, what it cost, what was dropped and why. */
export const turn = pgTable(
  "turn",
  {
    workspaceId: workspaceId(),
    id: id(),
    conversationId: uuid("conversation_id").notNull(),
    controlEpoch: integer("control_epoch").notNull(),
    fromSeq: integer("from_seq").notNull(),
    throughSeq: integer("through_seq").notNull(),
    agent: text("agent", { enum: ["model", "scripted"] }).notNull(),
    /** Why the scripted agent answered although a model is configured. */
    fallbackBecause: text("fallback_because"),
    outcome: text("outcome").notNull(),
    /** What code decided about the agent's proposal. */
    verdicts: jsonb("verdicts").$type<Verdict[]>().notNull().default([]),
    /** The customer's questions that were not answered, in their words: for the brief. */
    openQuestions: jsonb("open_questions").$type<string[]>().notNull().default([]),
    inputTokens: integer("input_tokens").notNull().default(0),
    /** Part of the input tokens: read from the provider's cache. */
    cachedInputTokens: integer("cached_input_tokens").notNull().default(0),
    outputTokens: integer("output_tokens").notNull().default(0),
    /** The model that was asked; null where none is configured. */
    model: text("model"),
    /** Millionths of a US dollar; null where the price is not known. */
    costMicros: bigint("cost_micros", { mode: "number" }),
    durationMs: integer("duration_ms").notNull(),
    messageId: uuid("message_id"),
    /** The rows of the business's material that the agent was given. */
    given: jsonb("given").$type<KnowledgeReference[]>().notNull().default([]),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.conversationId, conversation),
    // Cost and reasons per conversation.
    index("turn_conversation_idx").on(t.workspaceId, t.conversationId, t.at),
    // A message asks for the turn that made it.
    index("turn_message_idx").on(t.workspaceId, t.messageId).where(sql`message_id is not null`),
    // The last hour's turns over all workspaces, for /api/metrics. Turns are only appended, so a block range is enough.
    index("turn_at_idx").using("brin", t.at),
  ],
);

export const label = pgTable(
  "label",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    name: text("name").notNull(),
    color: text("color").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), uniqueIndex("label_name_key").on(t.workspaceId, t.name)],
);

export const conversationLabel = pgTable(
  "conversation_label",
  {
    workspaceId: workspaceId(),
    conversationId: uuid("conversation_id").notNull(),
    labelId: uuid("label_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.conversationId, t.labelId] }),
    refersTo(t, t.conversationId, conversation),
    refersTo(t, t.labelId, label),
    // The label filter of the inbox.
    index("conversation_label_idx").on(t.workspaceId, t.labelId, t.conversationId),
  ],
);
