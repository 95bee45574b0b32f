import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, createdAt, id, instant, refersTo, workspaceId } from "#db/columns.ts";
import { channelEventKinds } from "#lib/domain/channel/channel-event.ts";
import { channelKinds, channelStates } from "#lib/domain/channel/channel-kind.ts";
import { deliveryStatuses, type ProviderError } from "#lib/domain/message/inbound-event.ts";
import { workspace } from "./workspace.ts";

/** One connected account. Secrets are sealed with `ENCRYPTION_KEY`. */
export const channel = pgTable(
  "channel",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    kind: text("kind", { enum: channelKinds }).notNull(),
    /** phone_number_id, Page id, Instagram id, or the web chat key. */
    accountId: text("account_id").notNull(),
    name: text("name").notNull(),
    state: text("state", { enum: channelStates }).notNull(),
    accessTokenSealed: text("access_token_sealed"),
    appSecretSealed: text("app_secret_sealed"),
    verifyTokenSealed: text("verify_token_sealed"),
    /** What only this kind has: WABA id, display number, allowed origins. */
    settings: jsonb("settings").$type<Record<string, string>>().notNull().default({}),
    lastEventAt: instant("last_event_at"),
    lastEventKind: text("last_event_kind", { enum: channelEventKinds }),
    lastSendAt: instant("last_send_at"),
    /** Off: messages are stored and shown, people answer. */
    aiEnabled: boolean("ai_enabled").notNull().default(true),
    /** A stable word for what is broken; the interface has the sentence and the next step. */
    problem: text("problem"),
    problemAt: instant("problem_at"),
    /** Null: does not expire, or is not known. */
    tokenExpiresAt: instant("token_expires_at"),
    /** Whether the platform sends us this account's events, as of the last look. */
    subscribed: boolean("subscribed"),
    checkedAt: instant("checked_at"),
    connectedAt: instant("connected_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // A webhook finds its channel by account; one active connection per account across workspaces.
    uniqueIndex("channel_account_key").on(t.kind, t.accountId).where(sql`state <> 'not_connected'`),
  ],
);

/**
 * One try of an owner to connect an account by signing in: what comes back from the dialog must name it, once, in the
 * browser that began.
 */
export const connectAttempt = pgTable(
  "connect_attempt",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    kind: text("kind", { enum: channelKinds }).notNull(),
    /** The session that began. */
    sessionId: uuid("session_id").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    /** When the dialog's answer came back; a second one is refused. */
    usedAt: instant("used_at"),
    /** Several Pages, with their tokens, until the owner has chosen one. */
    choicesSealed: text("choices_sealed"),
    /** The account of which the platform says that the sign-up ended, and when it said so: the browser may not have. */
    endedAccountId: text("ended_account_id"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // What nobody finished is forgotten.
    index("connect_attempt_expired_idx").on(t.expiresAt),
  ],
);

/** Traffic of a channel by the hour: its bars, its error rate, and what is usual for the hour of the week. */
export const channelHour = pgTable(
  "channel_hour",
  {
    workspaceId: workspaceId(),
    channelId: uuid("channel_id").notNull(),
    hour: instant("hour").notNull(),
    received: integer("received").notNull().default(0),
    sent: integer("sent").notNull().default(0),
    failed: integer("failed").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId, t.hour] }), refersTo(t, t.channelId, channel)],
);

/** A platform asked for patience: nothing goes out under this key (a channel, or a whole app) before `until`. */
export const sendHold = pgTable("send_hold", {
  key: text("key").primaryKey(),
  until: instant("until").notNull(),
  because: text("because").notNull(),
  /** How often in a row, for the back-off. */
  times: integer("times").notNull().default(1),
});

/** Approved templates of a WhatsApp account, as of the last synchronisation. */
export const messageTemplate = pgTable(
  "message_template",
  {
    workspaceId: workspaceId(),
    id: id(),
    channelId: uuid("channel_id").notNull(),
    externalId: text("external_id").notNull(),
    name: text("name").notNull(),
    language: text("language").notNull(),
    category: text("category").notNull(),
    /** The platform's word: APPROVED, PAUSED, REJECTED and others to come. */
    status: text("status").notNull(),
    /** The platform's word: GREEN, YELLOW, RED or UNKNOWN. Null: it has not said. */
    quality: text("quality"),
    /** Body with its placeholders, such as `{{1}}`. */
    body: text("body").notNull(),
    components: jsonb("components").$type<unknown[]>().notNull(),
    syncedAt: instant("synced_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.channelId, channel),
    // A synchronisation and a status event meet the same row.
    uniqueIndex("message_template_key").on(t.workspaceId, t.channelId, t.name, t.language),
  ],
);

/**
 * The journal of what Meta delivered: written before the 200, processed after it. Carries no workspace, because one
 * delivery may name accounts of several.
 */
export const webhookDelivery = pgTable(
  "webhook_delivery",
  {
    id: uuid("id").primaryKey(),
    channelKind: text("channel_kind", { enum: channelKinds }).notNull(),
    /** The raw bytes that were signed. */
    body: bytea("body").notNull(),
    bodySha256: text("body_sha256").notNull(),
    /** Fingerprint of the secret that signed it: accounts with another secret are not served by this delivery. */
    signedWith: text("signed_with").notNull(),
    receivedAt: instant("received_at").notNull(),
    processedAt: instant("processed_at"),
    /** Events that were kept but not acted on, each with its reason. */
    ignored: jsonb("ignored").$type<{ reason: string; accountId: string | null }[]>().notNull().default([]),
  },
  (t) => [
    // The same delivery again is the same row.
    uniqueIndex("webhook_delivery_body_key").on(t.channelKind, t.bodySha256),
    // The sweep finds deliveries whose processing never finished.
    index("webhook_delivery_open_idx").on(t.receivedAt).where(sql`processed_at is null`),
  ],
);

/** A status that came before we knew its message. Applied when the message appears. */
export const orphanStatus = pgTable(
  "orphan_status",
  {
    workspaceId: workspaceId(),
    channelId: uuid("channel_id").notNull(),
    externalId: text("external_id").notNull(),
    status: text("status", { enum: deliveryStatuses }).notNull(),
    at: instant("at").notNull(),
    error: jsonb("error").$type<ProviderError>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.channelId, t.externalId, t.status] }),
    refersTo(t, t.channelId, channel),
  ],
);

/** An echo that may be our own send whose answer is still on its way. Settled after a few seconds. */
export const parkedEcho = pgTable(
  "parked_echo",
  {
    workspaceId: workspaceId(),
    id: id(),
    channelId: uuid("channel_id").notNull(),
    externalId: text("external_id").notNull(),
    /** The `EchoEvent`, times as ISO strings. */
    event: jsonb("event").$type<unknown>().notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.channelId, channel),
    uniqueIndex("parked_echo_external_key").on(t.workspaceId, t.channelId, t.externalId),
  ],
);
