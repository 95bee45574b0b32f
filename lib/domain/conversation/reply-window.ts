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
