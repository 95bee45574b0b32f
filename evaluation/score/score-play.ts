import { matches } from "#evaluation/expected.ts";
import type { Told } from "#evaluation/customer/customer.ts";
import { askedIn, type Play, type PlayedTurn } from "#evaluation/play.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";

/** How one conversation went. */
export interface Score {
  complete: boolean;
  /** What the customer told, refusals included; what is stored as answered or declined; how many of both agree. */
  told: number;
  stored: number;
  right: number;
  /** Stored values that the customer did not give. */
  falseFills: string[];
  /** Questions asked although the customer had told the answer. */
  reAsks: string[];
  /** Replies, and how many of them ask more than one question or another one. */
  replies: number;
  badReplies: string[];
  /** Turns without a word that were not a machine's. */
  silences: number;
  sideAsked: number;
  sideAnswered: number;
  turns: number;
  tokens: number;
  fallbacks: number;
  latenciesMs: number[];
}

/** Nothing that a customer would mind. */
export function isFlawless(score: Score): boolean {
  const { complete, falseFills, reAsks, badReplies, silences, sideAsked, sideAnswered } = score;
  return (
    complete && falseFills.length + reAsks.length + badReplies.length + silences === 0 && sideAsked === sideAnswered
  );
}

export function scorePlay(play: Play): Score {
  const { customer, turns, after, ending } = play;
  const told = toldBy(turns);
  const { unjudged = [], never } = customer;
  const stored = after.answers.filter(
    ({ state, questionKey }) => (state === "answered" || state === "declined") && !unjudged.includes(questionKey),
  );
  const wrong = stored.filter((answer) => !isTold(answer, told));
  const sides = turns.filter(({ said }) => said.asks !== null);
  const badReplies = turns.filter((turn) => !asksOneQuestion(turn));
  return {
    complete: customer.endings.includes(ending) && !turns.some(({ prepared }) => never?.test(prepared.text ?? "")),
    told: told.length,
    stored: stored.length,
    right: stored.length - wrong.length,
    falseFills: wrong.filter(({ state }) => state === "answered").map(({ questionKey }) => questionKey),
    reAsks: turns.flatMap((turn, index) => reAskOf(turn, toldBy(turns.slice(0, index + 1)), play)),
    replies: turns.filter(({ prepared }) => prepared.text !== null).length,
    badReplies: badReplies.map(({ prepared }) => prepared.text ?? ""),
    silences: turns.filter(({ prepared, said }) => prepared.text === null && !said.isAutomatic).length,
    sideAsked: sides.length,
    sideAnswered: sides.filter(isSideAnswered).length,
    turns: turns.length,
    tokens: turns.reduce((sum, { prepared }) => sum + prepared.inputTokens + prepared.outputTokens, 0),
    fallbacks: turns.filter(({ prepared }) => prepared.fallbackBecause !== null).length,
    latenciesMs: turns.map(({ latencyMs }) => latencyMs),
  };
}

/** The last word about each question. */
function toldBy(turns: readonly PlayedTurn[]): Told[] {
  const last = new Map(turns.flatMap(({ said }) => said.told.map((one) => [one.key, one] as const)));
  return [...last.values()];
}

function isTold(answer: Answer, told: readonly Told[]): boolean {
  const one = told.find(({ key }) => key === answer.questionKey);
  return one !== undefined && matches(one.is, answer);
}

/** A refusal of what is required may be met with one more request. */
function reAskOf({ prepared }: PlayedTurn, told: readonly Told[], { turns }: Play): string[] {
  const question = askedIn(prepared.resolved.step);
  const known = told.find(({ key }) => key === question?.key);
  if (!question || !known) return [];
  if (known.is.type !== "refused") return [question.key];
  const asked = turns.filter((turn) => askedIn(turn.prepared.resolved.step)?.key === question.key);
  return question.required && asked.length <= 2 ? [] : [question.key];
}

function plain(text: string): string {
  return fold(text.normalize("NFC")).replace(/\s+/g, " ");
}

/** At most one sentence that asks; no configured question but the one that is due; none where none is due. */
export function asksOneQuestion({ prepared, input }: PlayedTurn): boolean {
  if (prepared.text === null) return true;
  const reply = plain(prepared.text);
  const due = askedIn(prepared.resolved.step);
  const others = input.workflow.questions.filter(({ key, text }) => key !== due?.key && reply.includes(plain(text)));
  const asking = reply.match(/\?+(?=\s|$)/g)?.length ?? 0;
  return others.length === 0 && asking <= (due ? 1 : 0);
}

/** The material's answer, or an honest note for the team where it has none. */
function isSideAnswered({ said, prepared }: PlayedTurn): boolean {
  const { asks } = said;
  if (!asks) return false;
  if (asks.answer !== null) return plain(prepared.text ?? "").includes(plain(asks.answer));
  return prepared.proposal.openQuestions.length > 0 || prepared.proposal.cannotHelp;
}
