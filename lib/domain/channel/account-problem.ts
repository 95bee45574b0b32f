/** What a platform itself says is wrong with an account. Only its news, or a send that goes out again, say that it is over. */
export const accountProblems = [
  "account_removed",
  "account_offboarded",
  "account_restricted",
  "account_limited",
  "payment_needed",
] as const;
export type AccountProblem = (typeof accountProblems)[number];
