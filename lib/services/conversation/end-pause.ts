import { type Ctx, inTransaction } from "../context.ts";
import { decideLocked, lockWithPolicy } from "./decide-locked.ts";

/** The pause timer fired. A stale one changes nothing. */
export async function endPause(ctx: Ctx, conversationId: string, controlEpoch: number): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    await decideLocked(tx, locked, { type: "end_pause", controlEpoch });
  });
}
