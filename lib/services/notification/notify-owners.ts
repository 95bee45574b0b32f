import { insertNotifications } from "#db/queries/notify.ts";
import { listOwners } from "#db/queries/workspace-members.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { publish } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import type { Notice } from "./notify-members.ts";

/** Tells the owners in the app and by e-mail. The same cause tells once, however often this runs. */
export async function notifyOwners(tx: Ctx, notice: Omit<Notice, "conversationId">): Promise<void> {
  const owners = await listOwners(tx);
  const told = await insertNotifications(
    tx,
    owners.map((owner) => owner.memberId),
    { conversationId: null, ...notice },
    tx.app.clock.now(),
  );
  for (const { id, memberId } of told) {
    await publish(tx, { type: "notification", notificationId: id, memberId });
    const job = { workspaceId: tx.workspaceId, notificationId: id };
    await enqueue(tx.db, "mail.send", job, { key: `mail:${id}` });
  }
}

/** A stable id for a cause that has none of its own, in the shape of an id. */
export function causeIdOf(words: string): string {
  const hex = sha256Hex(words);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
