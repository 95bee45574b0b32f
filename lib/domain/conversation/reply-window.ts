/** Meta's clock and ours differ a little: we stop this long before the window closes. Source: reference B.7. */
export const replyWindowMarginMs = 5 * 60_000;

/** When the reply window closes; null where the channel has none. A conversation without a customer message has none open. */
export function replyWindowClosesAt(lastCustomerAt: Date | null, replyWindowMs: number | null): Date | null {
  if (replyWindowMs === null) return null;
  if (lastCustomerAt === null) return new Date(0);
  return new Date(lastCustomerAt.getTime() + replyWindowMs - replyWindowMarginMs);
}

/** Whether anything free-form may go out now. */
export function isReplyWindowOpen(lastCustomerAt: Date | null, replyWindowMs: number | null, now: Date): boolean {
  const closesAt = replyWindowClosesAt(lastCustomerAt, replyWindowMs);
  return closesAt === null || now < closesAt;
}

/** How long the platform lets us write after the customer's last message, in milliseconds. */
export interface WindowPolicy {
  /** Null on channels without a reply window. */
  replyWindowMs: number | null;
  /** For what a person writes; null where the channel has no such rule or does not allow it. */
  humanAgentWindowMs: number | null;
}

/** What a person may write now. `closesAt` is when that ends, or ended; null where it never does. */
export interface MemberWindow {
  is: "open" | "as_human_agent" | "closed";
  closesAt: Date | null;
}

/** The reply window of a person: longer than the AI's on channels that allow an answer as a human agent. */
export function memberWindow(lastCustomerAt: Date | null, policy: WindowPolicy, now: Date): MemberWindow {
  const closesAt = replyWindowClosesAt(lastCustomerAt, policy.replyWindowMs);
  if (closesAt === null || now < closesAt) return { is: "open", closesAt };
  if (policy.humanAgentWindowMs === null) return { is: "closed", closesAt };
  const agentClosesAt = replyWindowClosesAt(lastCustomerAt, policy.humanAgentWindowMs);
  if (agentClosesAt !== null && now < agentClosesAt) return { is: "as_human_agent", closesAt: agentClosesAt };
  return { is: "closed", closesAt: agentClosesAt };
}
