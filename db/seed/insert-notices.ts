import type { InferInsertModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { notification } from "#db/schema/index.ts";
import type { HandoffReason } from "#lib/domain/qualification/turn.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Notice, Played } from "./play/played.ts";
import type { Setting } from "./play/stage.ts";

const reasons = {
  completed: "all questions answered",
  requested: "the customer asked for a person",
  cannot_help: "the AI could not help",
  loop: "too many messages in a short time",
  budget: "the daily model budget is used up",
  member: "handed over by the team",
} as const satisfies Record<HandoffReason, string>;

const readAfterMs = 90_000;

/** Who was told of the handoffs, in the words of the product. What was picked up is read. */
export async function insertNotices(
  { db, workspaceId }: Scope,
  setting: Setting,
  played: readonly Played[],
): Promise<void> {
  const team = Object.values(setting.memberIds);
  const rows = played.flatMap(({ conversation, lead, notices }) =>
    notices.flatMap((notice) => {
      const waits = conversation.waitingHandoffId === notice.handoffId;
      const common = {
        workspaceId,
        conversationId: conversation.id,
        kind: notice.kind,
        causeId: notice.handoffId,
        createdAt: notice.at,
        readAt: waits ? null : new Date(Math.min(notice.at.getTime() + readAfterMs, setting.now.getTime())),
        ...words(notice, lead.name ?? "A customer"),
      } satisfies Partial<InferInsertModel<typeof notification>>;
      return (notice.memberId === null ? team : [notice.memberId]).map((memberId) => ({
        ...common,
        id: newId(),
        memberId,
      }));
    }),
  );
  await db.insert(notification).values(rows);
}

function words({ kind, reason }: Notice, name: string): { title: string; body: string } {
  if (kind === "handoff") return { title: `${name} needs a person`, body: `Handed off: ${reasons[reason]}` };
  return { title: `${name} is still waiting`, body: "Nobody has picked up the handoff. The AI has resumed." };
}
