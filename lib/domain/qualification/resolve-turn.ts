import { answered, invalid, readAnswer, refused, sameValue } from "./accept-answer.ts";
import type { Answer } from "./answer.ts";
import { nextStep, type OpenOutcome } from "./next-step.ts";
import type { ParseContext } from "./parse-value/parse-value.ts";
import { emptyAnswer, findAnswer, isSettled, withAnswers } from "./progress.ts";
import type { Question } from "./question.ts";
import { findQuote } from "./quote.ts";
import type {
  DroppedAnswer,
  DropReason,
  ProposedAnswer,
  ResolvedTurn,
  TurnInput,
  TurnMessage,
  TurnProposal,
} from "./turn.ts";

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

interface Checked {
  question: Question;
  message: TurnMessage;
  words: string;
}

/** Whether the proposal names a question and quotes the customer. */
function check(input: TurnInput, proposed: ProposedAnswer): Checked | DropReason {
  const question = input.workflow.questions.find((q) => q.key === proposed.questionKey);
  if (!question) return "unknown_question";
  const message = [...input.burst, ...input.transcript].find((m) => m.id === proposed.messageId);
  if (!message) return "unknown_message";
  if (message.author !== "customer") return "not_the_customers_words";
  const words = findQuote(message.text, proposed.words);
  return words === null ? "words_not_in_message" : { question, message, words };
}

interface Ledger {
  input: TurnInput;
  context: ParseContext;
  said: string;
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

/** Only what was said to the AI about the question it asked counts as an attempt to answer it. */
function isAttempt(ledger: Ledger, { question, message }: Checked): boolean {
  const asked = ledger.input.openQuestion?.key === question.key;
  return asked && !message.duringPause && ledger.input.burst.includes(message);
}

function settleGiven(ledger: Ledger, proposed: ProposedAnswer, checked: Checked, before: Answer): void {
  const { question, message, words } = checked;
  if (before.state === "answered" && !proposed.correction) return;
  if (!message.hasWords && question.type !== "text") return drop(ledger, proposed, "unparsable");
  const read = readAnswer(question, words, proposed.value, ledger.said, ledger.context);
  const evidence = { words, messageId: message.id };
  if (read.ok) {
    if (before.state !== "answered" || !sameValue(before.value, read.value))
      put(ledger, answered(before, read.value, evidence));
    return;
  }
  drop(ledger, proposed, "unparsable");
  if (before.state !== "open" || !isAttempt(ledger, checked) || ledger.outcome.invalid) return;
  ledger.outcome.invalid = { reason: read.reason, suggestion: read.suggestion };
  put(ledger, invalid(before, evidence));
}

function settleRefused(ledger: Ledger, checked: Checked, before: Answer): void {
  if (before.state !== "open" || ledger.outcome.refused) return;
  const asked = ledger.input.openQuestion?.key === checked.question.key;
  if (asked) ledger.outcome.refused = true;
  put(ledger, refused(before, checked.question, { words: checked.words, messageId: checked.message.id }));
}

function settle(ledger: Ledger, proposed: ProposedAnswer): void {
  const checked = check(ledger.input, proposed);
  if (typeof checked === "string") return drop(ledger, proposed, checked);
  const { key } = checked.question;
  const before = findAnswer(ledger.changed, key) ?? findAnswer(ledger.input.answers, key) ?? emptyAnswer(key);
  if (before.locked) return drop(ledger, proposed, "locked");
  if (proposed.outcome === "refused") settleRefused(ledger, checked, before);
  else settleGiven(ledger, proposed, checked, before);
}

/**
 * The guard between an agent and the data. Believes only answers to configured questions that quote the customer's own
 * words and parse to their type, never touches what a person locked, and chooses the next step.
 */
export function resolveTurn(input: TurnInput, proposal: TurnProposal): ResolvedTurn {
  const ledger: Ledger = {
    input,
    context: parseContextOf(input, proposal.language || input.language),
    said: wordsOfCustomer([...input.transcript, ...input.burst]),
    changed: [],
    dropped: [],
    outcome: { invalid: null, refused: false },
  };
  for (const proposed of proposal.answers) settle(ledger, proposed);
  const answers = withAnswers(input.answers, ledger.changed);
  const settledNow = ledger.changed.some((answer) => isSettled(answer));
  /** A message that answers or asks for a person came from somebody: nobody is left in silence by a wrong guess. */
  const automaticMessage = proposal.automaticMessage && !settledNow && !proposal.wantsHuman;
  const step = nextStep(input, { ...proposal, automaticMessage }, answers, ledger.outcome);
  return { answers: ledger.changed, dropped: ledger.dropped, step };
}
