import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, refersTo, workspaceId } from "#db/columns.ts";
import { notificationKinds } from "#lib/domain/conversation/notification-kind.ts";
import { member } from "./workspace.ts";

/** What was told to whom, when. */
export const notification = pgTable(
  "notification",
  {
    workspaceId: workspaceId(),
    id: id(),
    memberId: uuid("member_id").notNull(),
    kind: text("kind", { enum: notificationKinds }).notNull(),
    conversationId: uuid("conversation_id"),
    /** The cause: the same cause tells a member once, however often the job runs. */
    causeId: uuid("cause_id").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    createdAt: createdAt(),
    readAt: instant("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    refersTo(t, t.memberId, member),
    uniqueIndex("notification_cause_key").on(t.workspaceId, t.memberId, t.kind, t.causeId),
    // The bell pages a member's notifications newest first.
    index("notification_member_idx").on(t.workspaceId, t.memberId, t.createdAt, t.id),
    // The unread count.
    index("notification_unread_idx").on(t.workspaceId, t.memberId).where(sql`read_at is null`),
  ],
);

/** Answers to repeated API calls with the same `Idempotency-Key`. */
export const idempotencyKey = pgTable(
  "idempotency_key",
  {
    workspaceId: workspaceId(),
    key: text("key").notNull(),
    requestHash: text("request_hash").notNull(),
    status: text("status"),
    response: text("response"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] })],
);

/** Signs of life of the workers, for the health check. */
export const workerHeartbeat = pgTable("worker_heartbeat", {
  workerId: text("worker_id").primaryKey(),
  at: instant("at").notNull(),
  /** Where it runs: a worker that died on this machine is known to be dead at once. */
  host: text("host").notNull(),
  pid: integer("pid").notNull(),
});
