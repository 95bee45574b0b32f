import { and, eq, type InferSelectModel } from "drizzle-orm";
import { builtOnce, builtPerColumns } from "#db/built-once.ts";
import type { Scope } from "#db/client.ts";
import type { ChannelRecord } from "./channel.ts";
import { channel, conversation, workspace } from "#db/schema/index.ts";
import type { Control, ConversationState } from "#lib/domain/conversation/state.ts";

export type ConversationRecord = InferSelectModel<typeof conversation>;

const byId = (workspaceId: string, id: string) =>
  and(eq(conversation.workspaceId, workspaceId), eq(conversation.id, id));

/**
 * Takes the conversation's lock until the transaction ends: whoever decides who may speak holds it. Rows that point to
 * the conversation can be inserted meanwhile, so that a status and a decision never wait for each other.
 */
export async function lockConversation({ db, workspaceId }: Scope, id: string): Promise<ConversationRecord | null> {
  const [row] = await db.select().from(conversation).where(byId(workspaceId, id)).for("no key update");
  return row ?? null;
}

export interface LockedConversation {
  row: ConversationRecord;
  channel: ChannelRecord;
  pauseMinutes: number;
  /** Which version of the model settings is current, and on which day the budget was used up. */
  model: { revision: number; spentOn: string | null };
}

const lockWithChannel = builtOnce(["workspaceId", "id"], (db, { workspaceId, id }) =>
  db
    .select({
      row: conversation,
      channel,
      pauseMinutes: workspace.pauseMinutes,
      model: { revision: workspace.modelRevision, spentOn: workspace.modelSpentOn },
    })
    .from(conversation)
    .innerJoin(channel, and(eq(channel.workspaceId, conversation.workspaceId), eq(channel.id, conversation.channelId)))
    .innerJoin(workspace, eq(workspace.id, conversation.workspaceId))
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.id, id)))
    .for("update", { of: conversation }),
);

/** The lock, with what every decision needs: the conversation's channel and the workspace's pause length. */
export async function lockForDecision({ db, workspaceId }: Scope, id: string): Promise<LockedConversation | null> {
  const [found] = await lockWithChannel(db, { workspaceId, id });
  return found ?? null;
}

export async function findConversation({ db, workspaceId }: Scope, id: string): Promise<ConversationRecord | null> {
  const [row] = await db.select().from(conversation).where(byId(workspaceId, id));
  return row ?? null;
}

const ofIdentity = builtOnce(["workspaceId", "identityId"], (db, { workspaceId, identityId }) =>
  db
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.identityId, identityId))),
);

export async function findConversationOfIdentity(
  { db, workspaceId }: Scope,
  identityId: string,
): Promise<{ id: string } | null> {
  const [row] = await ofIdentity(db, { workspaceId, identityId });
  return row ?? null;
}

export async function insertConversation(
  { db, workspaceId }: Scope,
  values: Pick<ConversationRecord, "id" | "channelId" | "identityId" | "leadId" | "workflowVersionId">,
): Promise<void> {
  await db.insert(conversation).values({ workspaceId, ...values });
}

export type ConversationPatch = Partial<Omit<ConversationRecord, "workspaceId" | "id">>;

const update = builtPerColumns(["workspaceId", "id"], (db, patch: ConversationPatch, { workspaceId, id }) =>
  db
    .update(conversation)
    .set(patch)
    .where(and(eq(conversation.workspaceId, workspaceId), eq(conversation.id, id))),
);

export async function updateConversation(
  { db, workspaceId }: Scope,
  id: string,
  patch: ConversationPatch,
): Promise<void> {
  await update(db, patch, { workspaceId, id });
}

/** What `decide` knows, read from the row. */
export function conversationState(row: ConversationRecord): ConversationState {
  return {
    folder: row.folder,
    control: controlOf(row),
    controlEpoch: row.controlEpoch,
    standbySince: row.standbySince,
    assigneeId: row.assigneeId,
    waiting:
      row.waitingHandoffId !== null && row.waitingSince !== null
        ? { handoffId: row.waitingHandoffId, since: row.waitingSince }
        : null,
    lastCustomerSeq: row.lastCustomerSeq,
    answeredSeq: row.answeredSeq,
    humanAnsweredSeq: row.humanAnsweredSeq,
    readSeq: row.readSeq,
    unansweredSince: row.unansweredSince,
    lastCustomerArrivedAt: row.lastCustomerArrivedAt,
    lastCustomerAt: row.lastCustomerAt,
  };
}

function controlOf(row: ConversationRecord): Control {
  if (row.control === "ai" || row.pauseBecause === null || row.pauseSince === null) return { speaker: "ai" };
  return {
    speaker: "human",
    because: row.pauseBecause,
    since: row.pauseSince,
    until: row.pauseUntil,
    memberId: row.pauseMemberId,
  };
}

/** The row's columns for a state: the inverse of `conversationState`. */
export function conversationColumns(state: ConversationState): ConversationPatch {
  const pause = state.control.speaker === "human" ? state.control : null;
  return {
    folder: state.folder,
    control: state.control.speaker,
    pauseBecause: pause?.because ?? null,
    pauseSince: pause?.since ?? null,
    pauseUntil: pause?.until ?? null,
    pauseMemberId: pause?.memberId ?? null,
    controlEpoch: state.controlEpoch,
    standbySince: state.standbySince,
    assigneeId: state.assigneeId,
    waitingHandoffId: state.waiting?.handoffId ?? null,
    waitingSince: state.waiting?.since ?? null,
    lastCustomerSeq: state.lastCustomerSeq,
    answeredSeq: state.answeredSeq,
    humanAnsweredSeq: state.humanAnsweredSeq,
    readSeq: state.readSeq,
    unansweredSince: state.unansweredSince,
    lastCustomerArrivedAt: state.lastCustomerArrivedAt,
    lastCustomerAt: state.lastCustomerAt,
  };
}
