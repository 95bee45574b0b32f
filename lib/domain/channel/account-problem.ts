/** What a platform says is wrong with an account. The word stands in `channel.problem`. */
export const accountProblems = [
  "account_removed",
  "account_offboarded",
  "account_restricted",
  "account_limited",
  "payment_needed",
] as const;
export type AccountProblem = (typeof accountProblems)[number];

/** Where the platform no longer serves us: nothing can go out until the channel is connected again. */
const disconnecting: ReadonlySet<AccountProblem> = new Set(["account_removed", "account_offboarded"]);

export function needsReconnection(problem: AccountProblem): boolean {
  return disconnecting.has(problem);
}

/** What the owner is told: what happened, and what to do next. */
export const accountProblemWords = {
  account_removed: {
    title: "was disconnected at the platform",
    body: "The account was deleted, or its access was removed there. Connect it again under Channels.",
  },
  account_offboarded: {
    title: "was disconnected by the WhatsApp Business app",
    body: "The phone was changed or registered anew. Open the app and connect the number again under Channels.",
  },
  account_restricted: {
    title: "is restricted",
    body: "The platform has restricted this account. Look at its status in Meta Business Suite.",
  },
  account_limited: {
    title: "is limited",
    body: "The platform lets this account write less, because of its quality. Look at it in WhatsApp Manager.",
  },
  payment_needed: {
    title: "needs a payment method",
    body: "The platform found a problem with the payment method. Mend it in WhatsApp Manager.",
  },
} as const satisfies Record<AccountProblem, { title: string; body: string }>;
