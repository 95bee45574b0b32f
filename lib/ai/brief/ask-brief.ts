import type { BriefInput } from "#lib/domain/qualification/brief.ts";
import type { ProposedBrief } from "#lib/domain/qualification/check-brief.ts";
import type { AskModel } from "../propose-turn.ts";
import { createMessageIds } from "../prompt/message-ids.ts";
import { renderAnotherPrompt, renderBriefPrompt } from "./brief-prompt.ts";
import { anotherShape, briefShape, parseAnother, parseBrief } from "./brief-schema.ts";

/**
 * One structured call, one retry. Nothing of it is believed before `checkBrief` has seen it.
 * @throws ModelFailure, or the signal's reason when the caller aborts
 */
export async function askBrief(ask: AskModel, input: BriefInput, signal: AbortSignal): Promise<ProposedBrief> {
  const ids = createMessageIds({ transcript: input.messages, burst: [] });
  const request = { ...renderBriefPrompt(input, ids), name: "brief", shape: briefShape, parse: parseBrief, signal };
  const { value } = await ask(request);
  const toIds = <T extends { messageIds: string[] }>(one: T) => ({ ...one, messageIds: one.messageIds.map(ids.toId) });
  return {
    ...value,
    sentences: value.sentences.map(toIds),
    openQuestions: value.openQuestions.map(toIds),
  };
}

/**
 * Another suggested reply, unlike those that are not wanted. It is checked by `checkSuggestion`.
 * @throws ModelFailure, or the signal's reason when the caller aborts
 */
export async function askAnother(
  ask: AskModel,
  input: BriefInput,
  unwanted: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const ids = createMessageIds({ transcript: input.messages, burst: [] });
  const prompt = renderAnotherPrompt(input, unwanted, ids);
  const { value } = await ask({ ...prompt, name: "another", shape: anotherShape, parse: parseAnother, signal });
  return value;
}
