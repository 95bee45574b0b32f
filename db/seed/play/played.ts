import type { InferInsertModel } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { LabelName } from "#db/seed/people.ts";
import type {
  answer,
  answerHistory,
  conversation,
  handoff,
  identity,
  lead,
  message,
  note,
  timelineEvent,
  turn,
} from "#db/schema/index.ts";
import type { HandoffReason } from "#lib/domain/qualification/turn.ts";

/** A row that does not know its workspace yet. */
export type Row<Table extends PgTable> = Omit<InferInsertModel<Table>, "workspaceId">;

/** Somebody is told of a handoff. */
export interface Notice {
  kind: "handoff" | "returned_unanswered";
  handoffId: string;
  reason: HandoffReason;
  /** Null: the whole team. */
  memberId: string | null;
  at: Date;
}

/** The rows of one conversation. */
export interface Played {
  lead: Row<typeof lead>;
  identity: Row<typeof identity>;
  conversation: Row<typeof conversation>;
  messages: Row<typeof message>[];
  timeline: Row<typeof timelineEvent>[];
  turns: Row<typeof turn>[];
  answers: Row<typeof answer>[];
  history: Row<typeof answerHistory>[];
  handoffs: Row<typeof handoff>[];
  notes: Row<typeof note>[];
  labels: LabelName[];
  notices: Notice[];
  /** The pause that runs on: its timer is a job. */
  pauseEnd: { at: Date; controlEpoch: number } | null;
}
