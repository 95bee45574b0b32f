import type { ConversationState, Policy } from "./state.ts";

/** When the running burst is over: the quiet time after its last message, at most `burstMaxMs` after its first. */
export function burstDueAt(
  state: Pick<ConversationState, "unansweredSince" | "lastCustomerArrivedAt">,
  policy: Pick<Policy, "replyDelayMs" | "burstMaxMs">,
): Date | null {
  const { unansweredSince: first, lastCustomerArrivedAt: last } = state;
  if (first === null || last === null) return null;
  return new Date(Math.min(last.getTime() + policy.replyDelayMs, first.getTime() + policy.burstMaxMs));
}
