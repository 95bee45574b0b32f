/** How signing in with Meta ended. The word travels in the address of the Channels page, the sentence is ours. */
export const connectOutcomes = [
  "connected",
  "reconnected",
  "cancelled",
  "stale",
  "not_allowed",
  "not_configured",
  "code_refused",
  "no_pages",
  "taken",
  "refused",
  "unreachable",
] as const;
export type ConnectOutcome = (typeof connectOutcomes)[number];

export interface OutcomeWords {
  text: string;
  isGood: boolean;
}

const words = {
  connected: { isGood: true, text: "The account is connected." },
  reconnected: { isGood: true, text: "The account is connected again. Replies that waited go out now." },
  cancelled: { isGood: false, text: "You left the sign-in before it was finished. Nothing was connected." },
  stale: { isGood: false, text: "This sign-in is too old, or began in another browser. Start it again from here." },
  not_allowed: { isGood: false, text: "Only owners connect channels. Ask the owner of the workspace." },
  not_configured: { isGood: false, text: "No Meta app is set up for this. Connect the account by hand instead." },
  code_refused: { isGood: false, text: "Meta did not confirm the sign-in. Start it again." },
  no_pages: {
    isGood: false,
    text: "No Page came along. Sign in again, tick the Page, and check that you may answer its messages.",
  },
  taken: {
    isGood: false,
    text: "Another workspace has connected this account. Disconnect it there first, then connect it here.",
  },
  refused: {
    isGood: false,
    text: "Meta let you sign in, and the access does not reach the account. Sign in again and leave every permission ticked.",
  },
  unreachable: { isGood: false, text: "Meta did not answer. Nothing was connected. Try again in a moment." },
} as const satisfies Record<ConnectOutcome, OutcomeWords>;

/** Null for a word that is not ours: an address can hold anything. */
export function outcomeWords(outcome: string | null): OutcomeWords | null {
  const known = connectOutcomes.find((one) => one === outcome);
  return known === undefined ? null : words[known];
}
