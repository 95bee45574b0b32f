import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { renderBusiness } from "./business.ts";
import { renderBurst, renderTranscript } from "./conversation.ts";
import { renderKnowledge } from "./knowledge.ts";
import type { MessageIds } from "./message-ids.ts";
import { rules } from "./rules.ts";
import { shortenTranscript } from "./shorten.ts";
import { renderState } from "./state.ts";

export interface Prompt {
  /** The same for every turn of one workflow version. */
  instructions: string;
  /** What differs from turn to turn, the newest last. */
  prompt: string;
}

/** From what never changes to what changes each time, so that a provider's cache holds the longest prefix. */
export function renderPrompt(input: TurnInput, ids: MessageIds): Prompt {
  const short = shortenTranscript(input.transcript);
  return {
    instructions: [rules, renderBusiness(input.workflow)].join("\n\n"),
    prompt: [
      renderTranscript(short, input, ids),
      renderKnowledge(input.knowledge),
      renderState(input, short.leftOut),
      renderBurst(input, ids),
    ].join("\n\n"),
  };
}
