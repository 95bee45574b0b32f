import type { ResolvedTurn, TurnInput } from "#lib/domain/qualification/turn.ts";
import { composeReply } from "#lib/scripted/compose-reply.ts";
import type { PreparedTurn } from "./prepare-turn.ts";

/** A limit tripped: no agent is asked, the conversation goes to a person. */
export function loopTurn(input: TurnInput): PreparedTurn {
  const resolved: ResolvedTurn = {
    answers: [],
    dropped: [],
    openQuestions: [],
    step: { type: "hand_off", reason: "loop" },
    verdicts: [{ type: "limit_reached", limit: "messages" }],
  };
  return {
    proposal: {
      answers: [],
      wantsHuman: false,
      cannotHelp: false,
      openQuestions: [],
      language: input.language ?? input.workflow.languages[0] ?? "en",
      automaticMessage: false,
      reply: "",
    },
    resolved,
    text: composeReply(input, resolved),
    agent: "scripted",
    fallbackBecause: null,
    verdicts: resolved.verdicts,
    inputTokens: 0,
    outputTokens: 0,
  };
}
