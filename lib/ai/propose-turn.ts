import { noTokens, type TokenUsage } from "#lib/domain/model/model-settings.ts";
import type { ProposeTurn, TurnInput, TurnProposal } from "#lib/domain/qualification/turn.ts";
import { type Clock, systemClock } from "#lib/platform/clock.ts";
import { type Breaker, type BreakerState, createBreaker } from "./breaker.ts";
import { type CallModel, createCallModel, type ModelAnswer, type ModelRequest } from "./call-model.ts";
import type { ModelConfig } from "./model.ts";
import { ModelFailure, type ModelFailureReason } from "./model-failure.ts";
import { createMessageIds, type MessageIds } from "./prompt/message-ids.ts";
import { renderPrompt } from "./prompt/prompt.ts";
import { type ExpectedReply, renderRepair } from "./prompt/repair.ts";
import { parseProposal, parseReply, proposalShape, replyShape } from "./proposal-schema.ts";

export type ModelProposal = TurnProposal & { usage: TokenUsage };

/** The model as one turn sees it. */
export interface ModelAgent {
  /**
   * One call, one retry.
   * @throws ModelFailure, or the signal's reason when the caller aborts
   */
  proposeTurn(...args: Parameters<ProposeTurn>): Promise<ModelProposal>;
  /**
   * One call that rewrites only the reply, within half of `timeoutMs`.
   * @throws ModelFailure, or the signal's reason when the caller aborts
   */
  repair(input: TurnInput, proposal: TurnProposal, expected: ExpectedReply, options: RepairOptions): Promise<string>;
}

/** The model of one configuration in this process. */
export interface SharedAgent extends ModelAgent {
  /** The same model under a time limit that holds for all calls of one turn together. */
  forTurn(limits: TurnLimits): ModelAgent;
  /** Structured calls beside turns, each with one retry and within `timeoutMs`. */
  askWith(onUsage: TurnLimits["onUsage"]): AskModel;
  breakerState(): BreakerState;
}

export interface TurnLimits {
  /** What is left of the turn's time. */
  msLeft(): number;
  /** Told after each call what it used, also of calls that failed. */
  onUsage(usage: TokenUsage): void;
}

/** @throws ModelFailure, or the signal's reason when the caller aborts */
export type AskModel = <T>(request: Omit<ModelRequest<T>, "timeoutMs" | "attemptsMax">) => Promise<ModelAnswer<T>>;

export interface RepairOptions {
  signal: AbortSignal;
  onUsage?(usage: TokenUsage): void;
}

const failuresToOpen = 5;
const openMs = 30_000;
/** Less than this is not worth a call. */
const callMsMin = 50;

interface Shared {
  config: ModelConfig;
  callModel: CallModel;
  breaker: Breaker;
}

/** The agent that asks a language model. Keep one for each configuration and process: it holds the breaker. */
export function createModelAgent(config: ModelConfig, { clock = systemClock }: { clock?: Clock } = {}): SharedAgent {
  const shared: Shared = {
    config,
    callModel: createCallModel(config),
    breaker: createBreaker({ failuresToOpen, openMs, clock }),
  };
  return {
    ...createTurnAgent(shared, { msLeft: () => config.timeoutMs, onUsage: () => undefined }),
    forTurn: (limits) => createTurnAgent(shared, limits),
    askWith: (onUsage) => (request) =>
      guarded(shared, { msLeft: () => config.timeoutMs, onUsage }, config.timeoutMs, (callModel, timeoutMs) =>
        callModel({ ...request, timeoutMs, attemptsMax: 2 }),
      ),
    breakerState: shared.breaker.state,
  };
}

/** A model that may not be asked: each turn fails at once, for the given reason, and the scripted agent answers. */
export function createSilentAgent(because: ModelFailureReason): ModelAgent {
  const fail = () => Promise.reject(new ModelFailure(because, "not asked"));
  return { proposeTurn: fail, repair: fail };
}

function createTurnAgent(shared: Shared, limits: TurnLimits): ModelAgent {
  const { timeoutMs } = shared.config;
  const within = (shareMs: number) => Math.min(Math.ceil(shareMs), Math.floor(limits.msLeft()));

  return {
    async proposeTurn(input, { signal }) {
      const ids = createMessageIds(input);
      const expects = { reply: input.replyWanted, fallbackLanguage: fallbackLanguage(input) };
      const { value, usage } = await guarded(shared, limits, within(timeoutMs), (callModel, callMs) =>
        callModel({
          ...renderPrompt(input, ids),
          name: "turn",
          shape: proposalShape,
          parse: (object) => parseProposal(object, expects),
          timeoutMs: callMs,
          attemptsMax: 2,
          signal,
        }),
      );
      return { ...withMessageIds(value, ids), usage };
    },

    async repair(input, proposal, expected, { signal, onUsage }) {
      const { instructions, prompt } = renderPrompt(input, createMessageIds(input));
      const { value, usage } = await guarded(shared, limits, within(timeoutMs / 2), (callModel, callMs) =>
        callModel({
          instructions,
          prompt: `${prompt}\n\n${renderRepair(input.workflow, proposal.reply, expected)}`,
          name: "repair",
          shape: replyShape,
          parse: parseReply,
          timeoutMs: callMs,
          attemptsMax: 1,
          signal,
        }),
      );
      onUsage?.(usage);
      return value;
    },
  };
}

/** One call through the breaker, within the time, its tokens counted whatever becomes of it. */
async function guarded<T>(
  { callModel, breaker }: Shared,
  limits: TurnLimits,
  callMs: number,
  call: (callModel: CallModel, callMs: number) => Promise<ModelAnswer<T>>,
): Promise<ModelAnswer<T>> {
  if (callMs < callMsMin) throw new ModelFailure("timeout", "no time left");
  try {
    const answer = await breaker.run(() => call(callModel, callMs), {
      orElse: () => new ModelFailure("breaker_open", "it failed too often"),
      countsAsFailure,
    });
    limits.onUsage(answer.usage);
    return answer;
  } catch (error) {
    limits.onUsage(error instanceof ModelFailure ? error.usage : noTokens);
    throw error;
  }
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
