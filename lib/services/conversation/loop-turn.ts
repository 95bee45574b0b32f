import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { composeReply } from "#lib/scripted/compose-reply.ts";
import type { PreparedTurn } from "./prepare-turn.ts";

/** A limit tripped: no agent is asked, the conversation goes to a person. */
export function loopTurn(input: TurnInput): PreparedTurn {
  const resolved = { answers: [], dropped: [], step: { type: "hand_off" as const, reason: "loop" as const } };
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
    verdicts: ["message limit reached"],
    inputTokens: 0,
    outputTokens: 0,
  };
}
