import type { Scope } from "#db/client.ts";
import {
  answer,
  answerHistory,
  conversation,
  conversationLabel,
  handoff,
  identity,
  label,
  lead,
  message,
  note,
  timelineEvent,
  turn,
} from "#db/schema/index.ts";
import { pauseWarningMs } from "#lib/domain/conversation/state.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { insertNotices } from "./insert-notices.ts";
import { labelNames, labels } from "./people.ts";
import type { Played } from "./play/played.ts";
import type { Setting } from "./play/stage.ts";

/** Everything that was played, each table in one statement, and the timers of the pauses that run on. */
export async function insertConversations(scope: Scope, setting: Setting, played: readonly Played[]): Promise<void> {
  const { db, workspaceId } = scope;
  const within = <R>(rows: R[]) => rows.map((row) => ({ ...row, workspaceId }));
  await db.insert(lead).values(within(played.map((one) => one.lead)));
  await db.insert(identity).values(within(played.map((one) => one.identity)));
  await db.insert(conversation).values(within(played.map((one) => one.conversation)));
  await db.insert(message).values(within(played.flatMap((one) => one.messages)));
  await db.insert(timelineEvent).values(within(played.flatMap((one) => one.timeline)));
  await db.insert(turn).values(within(played.flatMap((one) => one.turns)));
  await db.insert(answer).values(within(played.flatMap((one) => one.answers)));
  await db.insert(answerHistory).values(within(played.flatMap((one) => one.history)));
  await db.insert(handoff).values(within(played.flatMap((one) => one.handoffs)));
  await db.insert(note).values(within(played.flatMap((one) => one.notes)));
  await insertLabels(scope, setting, played);
  await insertNotices(scope, setting, played);
  for (const one of played) await addPauseTimer(scope, one, setting.now);
}

async function insertLabels(
  { db, workspaceId }: Scope,
  { labelIds }: Setting,
  played: readonly Played[],
): Promise<void> {
  await db
    .insert(label)
    .values(labelNames.map((name) => ({ workspaceId, id: labelIds[name], name, color: labels[name] })));
  await db
    .insert(conversationLabel)
    .values(
      played.flatMap(({ conversation: { id }, labels: put }) =>
        put.map((name) => ({ workspaceId, conversationId: id, labelId: labelIds[name] })),
      ),
    );
}

/** The same jobs, under the same keys, as when a person takes control: the AI resumes by itself. */
async function addPauseTimer(
  { db, workspaceId }: Scope,
  { conversation: { id }, pauseEnd }: Played,
  now: Date,
): Promise<void> {
  if (!pauseEnd) return;
  const payload = { workspaceId, conversationId: id, controlEpoch: pauseEnd.controlEpoch };
  await enqueue(db, "pause.end", payload, { runAt: pauseEnd.at, key: `pause:${id}` });
  const warnAt = new Date(pauseEnd.at.getTime() - pauseWarningMs);
  if (warnAt > now) await enqueue(db, "pause.warn", payload, { runAt: warnAt, key: `pause-warning:${id}` });
}
