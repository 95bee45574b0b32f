import { answered, invalid, refused, sameValue } from "./accept-answer.ts";
import type { Answer } from "./answer.ts";
import { canBeAutomatic } from "./automatic-message.ts";
import { plainText, wordsOf } from "./plain-text.ts";
import { type Evidence, findEvidence } from "./evidence.ts";
import { nextStep, type OpenOutcome } from "./next-step.ts";
import type { ParseContext } from "./parse-value/parse-value.ts";
import { emptyAnswer, findAnswer, isSettled, withAnswers } from "./progress.ts";
import { readAnswer } from "./read-answer.ts";
import { isRefusal } from "./refusal.ts";
import { goesInCircles } from "./repetition.ts";
import type {
  DroppedAnswer,
  DropReason,
  ProposedAnswer,
  ResolvedTurn,
  TurnInput,
  TurnMessage,
  TurnProposal,
} from "./turn.ts";
import type { Verdict } from "./verdict.ts";

function wordsOfCustomer(messages: readonly TurnMessage[]): string {
  return messages.flatMap((message) => (message.author === "customer" ? [message.text] : [])).join("\n");
}

/** How values are read in this conversation. */
export function parseContextOf(input: TurnInput, language: string | null): ParseContext {
  const { country, currency, timeZone } = input.workflow;
  const earlierWords = wordsOfCustomer(input.transcript);
  const offered = input.transcript.findLast((message) => message.author === "ai")?.text;
  return { language, country, currency, timeZone, now: input.now, earlierWords, offered };
}

interface Ledger {
  input: TurnInput;
  context: ParseContext;
  changed: Answer[];
  dropped: DroppedAnswer[];
  outcome: OpenOutcome;
}

function drop(ledger: Ledger, proposed: ProposedAnswer, because: DropReason): void {
  ledger.dropped.push({ proposed, because });
}

function put(ledger: Ledger, answer: Answer): void {
  ledger.changed = withAnswers(ledger.changed, [answer]);
}

function sourceOf({ quote, message }: Evidence) {
  return { words: quote.words, messageId: message.id };
}

/** Only what was said to the AI about the question it asked counts as an attempt to answer it. */
function isAttempt({ input }: Ledger, { question, message }: Evidence): boolean {
  return input.openQuestion?.key === question.key && !message.duringPause && input.burst.includes(message);
}

function settleGiven(ledger: Ledger, proposed: ProposedAnswer, evidence: Evidence, before: Answer): void {
  const { question, message } = evidence;
  if (before.state === "answered" && !proposed.correction) return;
  if (!message.hasWords && question.type !== "text") return drop(ledger, proposed, "unparsable");
  const read = readAnswer(evidence, proposed.value, ledger.input, ledger.context);
  if (read.ok) {
    if (before.state !== "answered" || !sameValue(before.value, read.value))
      put(ledger, answered(before, read.value, sourceOf(evidence)));
    return;
  }
  drop(ledger, proposed, "unparsable");
  if (before.state !== "open" || !isAttempt(ledger, evidence) || ledger.outcome.invalid) return;
  ledger.outcome.invalid = { reason: read.reason, suggestion: read.suggestion };
  put(ledger, invalid(before, sourceOf(evidence)));
}

function settleRefused(ledger: Ledger, proposed: ProposedAnswer, evidence: Evidence, before: Answer): void {
  if (before.state !== "open" || ledger.outcome.refused) return;
  if (!isRefusal(evidence, ledger.input)) return drop(ledger, proposed, "no_refusal");
  if (ledger.input.openQuestion?.key === evidence.question.key) ledger.outcome.refused = true;
  put(ledger, refused(before, evidence.question, sourceOf(evidence)));
}

function settle(ledger: Ledger, proposed: ProposedAnswer): void {
  const evidence = findEvidence(ledger.input, proposed);
  if (typeof evidence === "string") return drop(ledger, proposed, evidence);
  const { key } = evidence.question;
  const before = findAnswer(ledger.changed, key) ?? findAnswer(ledger.input.answers, key) ?? emptyAnswer(key);
  if (before.locked) return drop(ledger, proposed, "locked");
  if (proposed.outcome === "refused") settleRefused(ledger, proposed, evidence, before);
  else settleGiven(ledger, proposed, evidence, before);
}

const openQuestionsMax = 5;
const openQuestionMax = 300;
const askedMin = 0.6;

/** What people will read as the customer's questions is what the customer wrote. */
function askedByCustomer(input: TurnInput, proposed: readonly string[]): string[] {
  if (proposed.length === 0) return [];
  const own = [...input.transcript, ...input.burst].filter((one) => one.author === "customer");
  const known = new Set(wordsOf(plainText(own.map((one) => one.text).join("\n"))));
  const asked = proposed.filter((question) => {
    const words = wordsOf(plainText(question));
    return words.length > 0 && words.filter((word) => known.has(word)).length / words.length >= askedMin;
  });
  return [...new Set(asked.map((question) => question.slice(0, openQuestionMax)))].slice(0, openQuestionsMax);
}

const keyMax = 40;

function verdictsOf({ changed, dropped }: Ledger, circles: boolean): Verdict[] {
  const taken = changed.flatMap(({ questionKey, state }): Verdict[] =>
    state === "open" ? [] : [{ type: "answer_taken", questionKey, state }],
  );
  const refusals = dropped.map(
    ({ proposed, because }): Verdict => ({
      type: "answer_dropped",
      questionKey: proposed.questionKey.slice(0, keyMax),
      because,
    }),
  );
  return [...taken, ...refusals, ...(circles ? [{ type: "limit_reached", limit: "repetition" } as const] : [])];
}

/**
 * The guard between an agent and the data. Believes only answers to configured questions that quote the customer's own
 * words and parse to their type, never touches what a person locked, and chooses the next step.
 */
export function resolveTurn(input: TurnInput, proposal: TurnProposal): ResolvedTurn {
  const ledger: Ledger = {
    input,
    context: parseContextOf(input, proposal.language || input.language),
    changed: [],
    dropped: [],
    outcome: { invalid: null, refused: false },
  };
  for (const proposed of proposal.answers) settle(ledger, proposed);
  const answers = withAnswers(input.answers, ledger.changed);
  const settledNow = ledger.changed.some((answer) => isSettled(answer));
  /** A message that answers or asks for a person came from somebody: nobody is left in silence by a wrong guess. */
  const automaticMessage =
    proposal.automaticMessage && !settledNow && !proposal.wantsHuman && canBeAutomatic(input.burst);
  // A refusal or an unusable value also leads on: they are counted, and end.
  const circles = input.replyWanted && ledger.changed.length === 0 && !automaticMessage && goesInCircles(input);
  return {
    answers: ledger.changed,
    dropped: ledger.dropped,
    openQuestions: askedByCustomer(input, proposal.openQuestions),
    step: nextStep(input, { ...proposal, automaticMessage, circles }, answers, ledger.outcome),
    verdicts: verdictsOf(ledger, circles),
  };
}
