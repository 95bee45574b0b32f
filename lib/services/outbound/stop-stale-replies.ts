import { findStaleReply } from "#db/queries/message.ts";
import { type Locked, lockWithPolicy } from "../conversation/decide-locked.ts";
import type { Ctx } from "../context.ts";
import { stopMessage } from "./stop-message.ts";

/**
 * Stops what the AI wrote for a control that is over, before it is asked again: else a later reply would seem to have
 * answered what those were for. Call under the conversation's lock.
 * @returns the conversation as it is then, or null where such a reply may be on its way: what comes of it must be known
 */
export async function stopStaleReplies(tx: Ctx, locked: Locked): Promise<Locked | null> {
  let current = locked;
  for (;;) {
    const stale = await findStaleReply(tx, current.row.id, current.row.controlEpoch);
    if (!stale) return current;
    if (stale.state === "sending") return null;
    await stopMessage(tx, current, stale, "control_changed");
    current = await lockWithPolicy(tx, current.row.id);
  }
}
