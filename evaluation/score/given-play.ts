import { lawyerFor } from "#evaluation/business/lawyer/lawyer.ts";
import type { Customer } from "#evaluation/customer/customer.ts";
import { says } from "#evaluation/customer/person.ts";
import type { Play, PlayedTurn } from "#evaluation/play.ts";
import { givenProposal, givenTurn } from "#lib/domain/qualification/given-turn.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import type { PreparedTurn } from "#lib/services/conversation/prepare-turn.ts";

const business = lawyerFor("en");

function* silent() {
  yield says("Hi");
}

export const givenCustomer: Customer = {
  kind: "plain",
  name: "plain/lawyer/en/1",
  business,
  endings: ["completed"],
  script: silent,
};

/** One turn of the lawyer's conversation. */
export function givenPlayedTurn(said: PlayedTurn["said"], prepared: Partial<PreparedTurn>): PlayedTurn {
  return {
    said,
    input: givenTurn("", { workflow: business.workflow }),
    prepared: {
      proposal: givenProposal(),
      resolved: { answers: [], dropped: [], openQuestions: [], step: { type: "answer_only" }, verdicts: [] },
      text: "Thank you.",
      agent: "scripted",
      fallbackBecause: null,
      verdicts: [],
      inputTokens: 0,
      outputTokens: 0,
      ...prepared,
    },
    latencyMs: 2,
  };
}

export function givenPlay(turns: PlayedTurn[], after: Partial<TurnInput> = {}, extra: Partial<Play> = {}): Play {
  const known = givenTurn("", { workflow: business.workflow, ...after });
  return { customer: givenCustomer, run: 1, turns, after: known, ending: "completed", ...extra };
}
