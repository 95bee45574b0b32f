import { listAnswers } from "#db/queries/answer.ts";
import type { ConversationRecord } from "#db/queries/conversation.ts";
import { findIdentity, type IdentityRecord } from "#db/queries/identity.ts";
import { listRecentMessages, type MessageRecord } from "#db/queries/message.ts";
import { findPublishedDefinition, findWorkflowVersion } from "#db/queries/workflow-version.ts";
import type { Preparation } from "#lib/domain/conversation/commands.ts";
import { progress } from "#lib/domain/qualification/progress.ts";
import type { TurnInput, TurnSituation } from "#lib/domain/qualification/turn.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import type { Ctx } from "../context.ts";
import type { Locked } from "./decide-locked.ts";
import { transcriptWindow, windowMax } from "#lib/domain/qualification/transcript-window.ts";
import { turnMessage } from "./turn-message.ts";

/** Messages that a turn looks at: the burst, and as much of what was said before. */
const recentMax = windowMax + 30;

export interface ReadTurn {
  input: TurnInput;
  /** The messages of the burst as they are stored. */
  burst: readonly MessageRecord[];
  identity: IdentityRecord | null;
  /** The platform's id of the customer's newest message. */
  lastExternalId: string | null;
}

/** Everything an agent needs for one turn, read under the conversation's lock. Null: no workflow is published yet. */
export async function readTurn(
  tx: Ctx,
  { row, channel }: Pick<Locked, "row" | "channel">,
  preparation: Preparation,
): Promise<ReadTurn | null> {
  const { fromSeq, throughSeq, controlEpoch } = preparation;
  const [definition, identity, answers, recent] = await Promise.all([
    findDefinition(tx, row),
    findIdentity(tx, row.identityId),
    listAnswers(tx, row.leadId),
    listRecentMessages(tx, row.id, throughSeq, recentMax),
  ]);
  if (!definition) return null;
  const burst = recent.filter((one) => one.author === "customer" && one.seq >= fromSeq);
  const before = transcriptWindow(recent.filter((one) => !burst.includes(one)));
  const { next } = progress(definition.questions, answers);
  const input: TurnInput = {
    workflow: definition,
    channelKind: channel.kind,
    situation: situationOf(row, controlEpoch, recent, next === null),
    language: row.language,
    answers,
    openQuestion: definition.questions.find((one) => one.key === row.askedQuestionKey && one.key === next?.key) ?? null,
    askedCount: row.askedCount,
    transcript: before.map(turnMessage),
    burst: burst.map(turnMessage),
    replyWanted: preparation.replyWanted,
    helplessCount: row.helplessCount,
    knowledge: [],
    now: tx.app.clock.now(),
  };
  const last = recent.findLast((one) => one.author === "customer");
  return { input, burst, identity, lastExternalId: last?.externalId ?? null };
}

/** Versions never change, and turns ask for the same few again and again. Ids are unique across workspaces. */
const definitions = new Map<string, WorkflowDefinition>();
const definitionsMax = 200;

function keepDefinition(versionId: string, definition: WorkflowDefinition): void {
  if (definitions.size >= definitionsMax) definitions.clear();
  definitions.set(versionId, definition);
}

/** The version that the conversation started with; the published one where nothing was published then. */
export async function findDefinition(tx: Ctx, row: ConversationRecord): Promise<WorkflowDefinition | null> {
  if (row.workflowVersionId === null) return findPublishedDefinition(tx);
  const known = definitions.get(row.workflowVersionId);
  if (known) return known;
  const found = (await findWorkflowVersion(tx, row.workflowVersionId))?.definition ?? null;
  if (found) keepDefinition(row.workflowVersionId, found);
  return found;
}

function situationOf(
  row: ConversationRecord,
  controlEpoch: number,
  recent: readonly MessageRecord[],
  allSettled: boolean,
): TurnSituation {
  const lastAi = recent.findLast((one) => one.author === "ai");
  // What was imported was said before the AI was here.
  const lastHuman = recent.findLast((one) => !one.imported && (one.author === "member" || one.author === "app"));
  if (row.waitingHandoffId !== null && (lastAi?.controlEpoch ?? 0) < controlEpoch) return "returned_unanswered";
  if (lastHuman && (!lastAi || lastHuman.seq > lastAi.seq)) return "returned";
  if (!lastAi && !row.greeted) return "opening";
  return allSettled ? "settled" : "qualifying";
}
