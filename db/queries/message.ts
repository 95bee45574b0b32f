import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  lt,
  isNull,
  type InferInsertModel,
  type InferSelectModel,
  lte,
  ne,
  type Placeholder,
  sql,
} from "drizzle-orm";
import { builtOnce, builtPerColumns } from "#db/built-once.ts";
import type { Scope } from "#db/client.ts";
import { message } from "#db/schema/index.ts";

export type MessageRecord = InferSelectModel<typeof message>;
export type NewMessage = Omit<InferInsertModel<typeof message>, "workspaceId">;
export type MessagePatch = Partial<Omit<MessageRecord, "workspaceId" | "id">>;

/** An id, or its place in a statement that is built once. */
type Id = string | Placeholder;

const byId = (workspaceId: Id, id: Id) => and(eq(message.workspaceId, workspaceId), eq(message.id, id));
const ofConversation = (workspaceId: Id, conversationId: Id) =>
  and(eq(message.workspaceId, workspaceId), eq(message.conversationId, conversationId));

const insert = builtPerColumns([], (db, columns: InferInsertModel<typeof message>) =>
  db.insert(message).values(columns).onConflictDoNothing().returning({ id: message.id }),
);

/** False when a message with this id or this external id is there already: the unique keys decide. */
export async function insertMessage({ db, workspaceId }: Scope, values: NewMessage): Promise<boolean> {
  const inserted = await insert(db, { workspaceId, ...values }, {});
  return inserted.length > 0;
}

export async function findMessage({ db, workspaceId }: Scope, id: string): Promise<MessageRecord | null> {
  const [row] = await db.select().from(message).where(byId(workspaceId, id));
  return row ?? null;
}

const lock = builtOnce(["workspaceId", "id"], (db, { workspaceId, id }) =>
  db.select().from(message).where(byId(workspaceId, id)).for("update"),
);

export async function lockMessage({ db, workspaceId }: Scope, id: string): Promise<MessageRecord | null> {
  const [row] = await lock(db, { workspaceId, id });
  return row ?? null;
}

const ofExternalId = builtOnce(
  ["workspaceId", "channelId", "externalId"],
  (db, { workspaceId, channelId, externalId }) =>
    db
      .select()
      .from(message)
      .where(
        and(eq(message.workspaceId, workspaceId), eq(message.channelId, channelId), eq(message.externalId, externalId)),
      ),
);

export async function findByExternalId(
  { db, workspaceId }: Scope,
  channelId: string,
  externalId: string,
): Promise<MessageRecord | null> {
  const [row] = await ofExternalId(db, { workspaceId, channelId, externalId });
  return row ?? null;
}

/** A platform's message that we keep as several has at most so many. */
const partsMax = 40;

/** The messages that one message of the platform became, first part first: `<id>`, `<id>#2`, `<id>#3`. */
export async function listParts(
  { db, workspaceId }: Scope,
  channelId: string,
  externalId: string,
): Promise<MessageRecord[]> {
  const ids = Array.from({ length: partsMax }, (_, index) => (index === 0 ? externalId : `${externalId}#${index + 1}`));
  return db
    .select()
    .from(message)
    .where(
      and(eq(message.workspaceId, workspaceId), eq(message.channelId, channelId), inArray(message.externalId, ids)),
    )
    .orderBy(asc(message.seq));
}

/** Messages of ours that went out, or may have, without the platform's id for them yet; oldest first. Few. */
export async function listUnbound(
  { db, workspaceId }: Scope,
  conversationId: string,
): Promise<Pick<MessageRecord, "id" | "content" | "state" | "sendingSince">[]> {
  return db
    .select({ id: message.id, content: message.content, state: message.state, sendingSince: message.sendingSince })
    .from(message)
    .where(
      and(
        ofConversation(workspaceId, conversationId),
        inArray(message.state, ["sending", "unknown"]),
        isNull(message.externalId),
      ),
    )
    .orderBy(asc(message.seq))
    .limit(unboundMax);
}

const unboundMax = 20;

/** Moves everything of ours in a conversation that was sent up to `through` forward. @returns whether anything moved */
export async function moveForward(
  { db, workspaceId }: Scope,
  conversationId: string,
  to: "delivered" | "read",
  through: { at: Date } | { seq: number },
): Promise<boolean> {
  // Our own time of a message is that of the call's beginning: the platform's stamp lies after it.
  const upTo =
    "seq" in through
      ? lte(message.seq, through.seq)
      : lte(sql`coalesce(${message.sendingSince}, ${message.sentAt})`, sql`${through.at.toISOString()}::timestamptz`);
  const moved = await db
    .update(message)
    .set({ state: to })
    .where(
      and(
        ofConversation(workspaceId, conversationId),
        ne(message.author, "customer"),
        inArray(message.state, to === "read" ? ["sent", "delivered"] : ["sent"]),
        upTo,
      ),
    )
    .returning({ id: message.id });
  return moved.length > 0;
}

const update = builtPerColumns(["workspaceId", "id"], (db, patch: MessagePatch, { workspaceId, id }) =>
  db.update(message).set(patch).where(byId(workspaceId, id)),
);

export async function updateMessage({ db, workspaceId }: Scope, id: string, patch: MessagePatch): Promise<void> {
  await update(db, patch, { workspaceId, id });
}

export async function deleteMessage({ db, workspaceId }: Scope, id: string): Promise<void> {
  await db.delete(message).where(byId(workspaceId, id));
}

const nextOutbound = builtOnce(["workspaceId", "conversationId"], (db, { workspaceId, conversationId }) =>
  db
    .select()
    .from(message)
    .where(and(ofConversation(workspaceId, conversationId), inArray(message.state, ["queued", "sending"])))
    .orderBy(asc(message.seq))
    .limit(1)
    .for("update"),
);

/** The oldest message that is still to go out, or whose call may be running; locked, since a status may settle it. */
export async function findNextOutbound(
  { db, workspaceId }: Scope,
  conversationId: string,
): Promise<MessageRecord | null> {
  const [row] = await nextOutbound(db, { workspaceId, conversationId });
  return row ?? null;
}

/** The newest AI message that has not gone out and was made for a control before this one. */
export async function findStaleReply(
  { db, workspaceId }: Scope,
  conversationId: string,
  controlEpoch: number,
): Promise<MessageRecord | null> {
  if (controlEpoch === 0) return null;
  const [row] = await db
    .select()
    .from(message)
    .where(
      and(
        ofConversation(workspaceId, conversationId),
        eq(message.author, "ai"),
        inArray(message.state, ["queued", "sending"]),
        lt(message.controlEpoch, controlEpoch),
      ),
    )
    .orderBy(desc(message.seq))
    .limit(1)
    .for("update");
  return row ?? null;
}

/** Whether anything was written to the customer after this message. */
export async function hasLaterOutbound(
  { db, workspaceId }: Scope,
  conversationId: string,
  seq: number,
): Promise<boolean> {
  const [row] = await db
    .select({ id: message.id })
    .from(message)
    .where(
      and(
        ofConversation(workspaceId, conversationId),
        gt(message.seq, seq),
        ne(message.author, "customer"),
        ne(message.state, "withheld"),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** The AI messages whose burst ends with this customer message: one, or more where earlier ones were withheld. */
export async function listAiAnswersThrough(
  { db, workspaceId }: Scope,
  conversationId: string,
  throughSeq: number,
): Promise<Pick<MessageRecord, "state" | "answersFromSeq">[]> {
  return db
    .select({ state: message.state, answersFromSeq: message.answersFromSeq })
    .from(message)
    .where(
      and(
        ofConversation(workspaceId, conversationId),
        eq(message.author, "ai"),
        eq(message.answersThroughSeq, throughSeq),
      ),
    );
}

/** Whether anything that the AI wrote here went out, or still will. */
export async function hasAiSpoken({ db, workspaceId }: Scope, conversationId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: message.id })
    .from(message)
    .where(and(ofConversation(workspaceId, conversationId), eq(message.author, "ai"), ne(message.state, "withheld")))
    .limit(1);
  return row !== undefined;
}

/** How much the AI wrote here lately, withheld messages not counted. */
export async function countAiMessages(
  { db, workspaceId }: Scope,
  conversationId: string,
  since: { hour: Date; day: Date },
): Promise<{ lastHour: number; lastDay: number }> {
  const [row] = await db
    .select({
      lastDay: count(),
      lastHour: sql<number>`count(*) filter (where ${gt(message.createdAt, since.hour)})`.mapWith(Number),
    })
    .from(message)
    .where(
      and(
        ofConversation(workspaceId, conversationId),
        eq(message.author, "ai"),
        ne(message.state, "withheld"),
        gt(message.createdAt, since.day),
      ),
    );
  return { lastHour: row?.lastHour ?? 0, lastDay: row?.lastDay ?? 0 };
}

const recent = builtOnce(
  ["workspaceId", "conversationId", "throughSeq", "limit"],
  (db, { workspaceId, conversationId, throughSeq, limit }) =>
    db
      .select()
      .from(message)
      .where(
        and(ofConversation(workspaceId, conversationId), lte(message.seq, throughSeq), ne(message.state, "withheld")),
      )
      .orderBy(desc(message.seq))
      .limit(limit),
);

/** The last messages up to `throughSeq`, oldest first. */
export async function listRecentMessages(
  { db, workspaceId }: Scope,
  conversationId: string,
  throughSeq: number,
  limit: number,
): Promise<MessageRecord[]> {
  const rows = await recent(db, { workspaceId, conversationId, throughSeq, limit });
  return rows.reverse();
}

/** Conversations of a channel with something still to send. */
export async function listConversationsToSend({ db, workspaceId }: Scope, channelId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: message.conversationId })
    .from(message)
    .where(and(eq(message.workspaceId, workspaceId), eq(message.channelId, channelId), eq(message.state, "queued")));
  return rows.map((row) => row.id);
}
