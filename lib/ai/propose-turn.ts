import type { ProposeTurn, TurnInput, TurnProposal } from "#lib/domain/qualification/turn.ts";
import { type Clock, systemClock } from "#lib/platform/clock.ts";
import { type BreakerState, createBreaker } from "./breaker.ts";
import { createCallModel } from "./call-model.ts";
import type { ModelConfig } from "./model.ts";
import { ModelFailure, type TokenUsage } from "./model-failure.ts";
import { createMessageIds, type MessageIds } from "./prompt/message-ids.ts";
import { renderPrompt } from "./prompt/prompt.ts";
import { type ExpectedReply, renderRepair } from "./prompt/repair.ts";
import { parseProposal, parseReply, proposalShape, replyShape } from "./proposal-schema.ts";

export type ModelProposal = TurnProposal & { usage: TokenUsage };

export interface ModelAgent {
  /**
   * One call, one retry, within `timeoutMs`.
   * @throws ModelFailure, or the signal's reason when the caller aborts
   */
  proposeTurn(...args: Parameters<ProposeTurn>): Promise<ModelProposal>;
  /**
   * One call that rewrites only the reply, within half of `timeoutMs`.
   * @throws ModelFailure, or the signal's reason when the caller aborts
   */
  repair(input: TurnInput, proposal: TurnProposal, expected: ExpectedReply, options: RepairOptions): Promise<string>;
  breakerState(): BreakerState;
}

export interface RepairOptions {
  signal: AbortSignal;
  /** For the daily budget: a repair costs tokens too. */
  onUsage?(usage: TokenUsage): void;
}

const failuresToOpen = 5;
const openMs = 30_000;

/** The agent that asks a language model. Keep one a process: it holds the breaker. */
export function createModelAgent(config: ModelConfig, { clock = systemClock }: { clock?: Clock } = {}): ModelAgent {
  const callModel = createCallModel(config);
  const breaker = createBreaker({ failuresToOpen, openMs, clock });
  const guarded = <T>(call: () => Promise<T>) =>
    breaker.run(call, { orElse: () => new ModelFailure("breaker_open", "it failed too often"), countsAsFailure });

  return {
    breakerState: breaker.state,

    async proposeTurn(input, { signal }) {
      const ids = createMessageIds(input);
      const expects = { reply: input.replyWanted, fallbackLanguage: fallbackLanguage(input) };
      const { value, usage } = await guarded(() =>
        callModel({
          ...renderPrompt(input, ids),
          name: "turn",
          shape: proposalShape,
          parse: (object) => parseProposal(object, expects),
          timeoutMs: config.timeoutMs,
          attemptsMax: 2,
          signal,
        }),
      );
      return { ...withMessageIds(value, ids), usage };
    },

    async repair(input, proposal, expected, { signal, onUsage }) {
      const { instructions, prompt } = renderPrompt(input, createMessageIds(input));
      const { value, usage } = await guarded(() =>
        callModel({
          instructions,
          prompt: `${prompt}\n\n${renderRepair(input.workflow, proposal.reply, expected)}`,
          name: "repair",
          shape: replyShape,
          parse: parseReply,
          timeoutMs: Math.ceil(config.timeoutMs / 2),
          attemptsMax: 1,
          signal,
        }),
      );
      onUsage?.(usage);
      return value;
    },
  };
}

/** A refusal is about the customer's text and an abort is ours: neither says that the model is down. */
function countsAsFailure(error: unknown): boolean {
  return error instanceof ModelFailure && error.because !== "refused";
}

function fallbackLanguage({ language, workflow }: TurnInput): string {
  return language ?? workflow.languages[0] ?? "en";
}

function withMessageIds(proposal: TurnProposal, ids: MessageIds): TurnProposal {
  return { ...proposal, answers: proposal.answers.map((one) => ({ ...one, messageId: ids.toId(one.messageId) })) };
}
