/**
 * What became of a file. `pending`: to be fetched or uploaded. `stored`: kept. `failed`: given up, `problem` says why.
 * `removed`: deleted at somebody's wish. `link_only`: never kept (story media), shown from the platform while it lasts.
 */
export const attachmentStates = ["pending", "stored", "failed", "removed", "link_only"] as const;
export type AttachmentState = (typeof attachmentStates)[number];

/** Why a file is not there; each has one sentence in the interface. */
export const attachmentProblems = [
  "too_large",
  "wrong_hash",
  "forbidden_type",
  "gone",
  "unreachable",
  /** Still to be fetched: it waits until its channel is connected again. */
  "reconnection",
] as const;
export type AttachmentProblem = (typeof attachmentProblems)[number];

/** What may be there when it is asked for once more. */
export function mayFetchAgain(state: AttachmentState, problem: AttachmentProblem | null): boolean {
  return state === "failed" && (problem === "unreachable" || problem === "wrong_hash");
}
