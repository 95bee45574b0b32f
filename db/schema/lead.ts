import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import { type AnswerValue, answerSetters, answerStates } from "#lib/domain/qualification/answer.ts";
import { channel } from "./channel.ts";
import { member, workspace } from "./workspace.ts";

/**
 * What people type to find a person: each part of a name or address is a word; a telephone number also stands there
 * backwards, so that its last digits find it. Queries must use the same expression to use the index.
 */
export function searchWords(name: AnyPgColumn, address: AnyPgColumn, phone: AnyPgColumn) {
  const words = sql`coalesce(${name}, '') || ' ' || coalesce(${address}, '') || ' ' || coalesce(${phone}, '')`;
  return sql`to_tsvector('simple', translate(${words} || ' ' || reverse(coalesce(${phone}, '')), '@._+-', '     '))`;
}

/** The rule of `phoneKey` in `lib/domain/lead`, kept by the database itself. */
const phoneKeySql = sql`case
  when phone ~ '^55\\d{2}9[6-9]\\d{7}$' then left(phone, 4) || substr(phone, 6)
  when phone ~ '^521\\d{10}$' then '52' || substr(phone, 4)
  when phone ~ '^549\\d{10}$' then '54' || substr(phone, 4)
  else phone end`;

/** The person. Owns the lead profile. */
export const lead = pgTable(
  "lead",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    name: text("name"),
    email: text("email"),
    phone: text("phone"),
    /** ISO 639-1, as the conversation showed. */
    language: text("language"),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // The leads table pages newest first.
    index("lead_created_idx").on(t.workspaceId, t.createdAt, t.id),
    // Search by name, e-mail or telephone number.
    index("lead_search_idx").using("gin", searchWords(t.name, t.email, t.phone)),
  ],
);

/** The lead's address on one channel. WhatsApp may show a phone, a business-scoped id or both. */
export const identity = pgTable(
  "identity",
  {
    workspaceId: workspaceId(),
    id: id(),
    leadId: uuid("lead_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    phone: text("phone"),
    /** Business-scoped id, PSID, IGSID or visitor id. */
    /** The phone in the form in which all its notations meet (Brazil, Mexico, Argentina). */
    phoneKey: text("phone_key").generatedAlwaysAs(phoneKeySql),
    userId: text("user_id"),
    name: text("name"),
    username: text("username"),
    /** What the owner calls the person in the app's address book: shown to the team, never used in a greeting. */
    addressBookName: text("address_book_name"),
    /** The profile picture in the file store. */
    pictureKey: text("picture_key"),
    /** When name and picture were last asked for. */
    profileFetchedAt: instant("profile_fetched_at"),
    /** The person asked for no more marketing. */
    marketingStoppedAt: instant("marketing_stopped_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.leadId, lead),
    refersTo(t, t.channelId, channel),
    // An inbound message finds its identity by either address; both arbitrate simultaneous first messages.
    uniqueIndex("identity_phone_key").on(t.workspaceId, t.channelId, t.phoneKey).where(sql`phone_key is not null`),
    uniqueIndex("identity_user_key").on(t.workspaceId, t.channelId, t.userId).where(sql`user_id is not null`),
    // Search by what the channel calls the person.
    index("identity_search_idx").using("gin", searchWords(t.name, t.username, t.phone)),
    // The lead profile lists a lead's addresses.
    index("identity_lead_idx").on(t.workspaceId, t.leadId),
  ],
);

/**
 * What the owner's address book calls people who have not written yet. It goes to the identity when they write, and is
 * forgotten here.
 */
export const addressBookEntry = pgTable(
  "address_book_entry",
  {
    workspaceId: workspaceId(),
    channelId: uuid("channel_id").notNull(),
    /** The phone in the form in which its notations meet, or the user id. */
    address: text("address").notNull(),
    name: text("name").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    // A first message looks its sender up by either address.
    primaryKey({ columns: [t.workspaceId, t.channelId, t.address] }),
    refersTo(t, t.channelId, channel),
  ],
);

/** What an answer says, and where it came from. */
const givenAnswer = () => ({
  questionKey: text("question_key").notNull(),
  state: text("state", { enum: answerStates }).notNull(),
  value: jsonb("value").$type<AnswerValue>(),
  words: text("words"),
  messageId: uuid("message_id"),
  setBy: text("set_by", { enum: answerSetters }),
  memberId: uuid("member_id"),
});

/** The current answer to one question. Cites the message and the words it came from. */
export const answer = pgTable(
  "answer",
  {
    workspaceId: workspaceId(),
    leadId: uuid("lead_id").notNull(),
    ...givenAnswer(),
    locked: boolean("locked").notNull().default(false),
    invalidCount: integer("invalid_count").notNull().default(0),
    refusedCount: integer("refused_count").notNull().default(0),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.leadId, t.questionKey] }), refersTo(t, t.leadId, lead)],
);

/** Every value an answer ever had, oldest first. Append-only. */
export const answerHistory = pgTable(
  "answer_history",
  {
    workspaceId: workspaceId(),
    id: id(),
    leadId: uuid("lead_id").notNull(),
    ...givenAnswer(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.leadId, lead),
    // The profile shows what stood there before.
    index("answer_history_lead_idx").on(t.workspaceId, t.leadId, t.questionKey, t.at),
  ],
);

/** What the team wrote to itself about a lead. */
export const note = pgTable(
  "note",
  {
    workspaceId: workspaceId(),
    id: id(),
    leadId: uuid("lead_id").notNull(),
    memberId: uuid("member_id").notNull(),
    text: text("text").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.leadId, lead),
    refersTo(t, t.memberId, member),
    // The profile lists a lead's notes.
    index("note_lead_idx").on(t.workspaceId, t.leadId, t.at),
  ],
);
