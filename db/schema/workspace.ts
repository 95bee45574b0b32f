import {
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, refersTo, workspaceId } from "#db/columns.ts";
import { apiScopes, roles } from "#lib/domain/access/role.ts";

/** One business. The only table whose id is the workspace id itself. */
export const workspace = pgTable("workspace", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  /** How long the AI is silent after a human act, in minutes. */
  pauseMinutes: doublePrecision("pause_minutes").notNull(),
  /** Shown on the public chat page. */
  brandColor: text("brand_color").notNull().default("#26433a"),
  description: text("description").notNull().default(""),
  /** The business's own privacy page, linked below its chat. */
  privacyUrl: text("privacy_url"),
  /** Counts changes of the model settings: turns read it with the lock and know whether what they keep is current. */
  modelRevision: integer("model_revision").notNull().default(0),
  /** The day on which the daily model budget was used up, in the workspace's time zone. */
  modelSpentOn: date("model_spent_on", { mode: "string" }),
  createdAt: createdAt(),
});

/** A person who can sign in; may be a member of several workspaces. */
export const user = pgTable(
  "user",
  {
    id: uuid("id").primaryKey(),
    /** Lower case. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash"),
    createdAt: createdAt(),
  },
  // Sign-in finds the user by address.
  (t) => [uniqueIndex("user_email_key").on(t.email)],
);

export const member = pgTable(
  "member",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id),
    role: text("role", { enum: roles }).notNull(),
    disabledAt: instant("disabled_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // One membership a person and workspace.
    uniqueIndex("member_user_key").on(t.workspaceId, t.userId),
    // Sign-in finds the memberships of a user.
    index("member_user_idx").on(t.userId),
  ],
);

/** A signed-in browser. The cookie carries the id; revoking the row signs it out. */
export const session = pgTable(
  "session",
  {
    id: uuid("id").primaryKey(),
    workspaceId: workspaceId(),
    memberId: uuid("member_id").notNull(),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    refersTo(t, t.memberId, member),
    // "Sign out everywhere" finds a member's sessions.
    index("session_member_idx").on(t.workspaceId, t.memberId),
  ],
);

/** A key of the REST API; only its hash is kept. */
export const apiKey = pgTable(
  "api_key",
  {
    workspaceId: workspaceId().references(() => workspace.id),
    id: id(),
    name: text("name").notNull(),
    keyHash: text("key_hash").notNull(),
    scopes: text("scopes", { enum: apiScopes }).array().notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // Each API call finds its key by hash.
    uniqueIndex("api_key_hash_key").on(t.keyHash),
  ],
);

/** Attempts per key and window: sign-in, web chat, API. `key` names what is limited. */
export const rateLimit = pgTable("rate_limit", {
  key: text("key").primaryKey(),
  points: doublePrecision("points").notNull(),
  expiresAt: instant("expires_at").notNull(),
});
