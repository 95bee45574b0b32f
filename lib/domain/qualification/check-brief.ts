import { type Brief, type BriefInput, type Citing, closingSentences, findGaps, findOpenQuestions } from "./brief.ts";
import { inventedAmounts } from "./check-reply/check-amounts.ts";
import { replyMax } from "./check-reply/check-reply.ts";
import { detectLanguage } from "./detect-language.ts";
import { fold } from "./parse-value/fold.ts";
import { findQuote } from "./quote.ts";
import { showValue } from "./show-value.ts";
import { isAnswered, suggestReply } from "./suggest-reply.ts";
import type { TurnInput } from "./turn.ts";
import { type Ground, ungroundedFacts } from "./ungrounded.ts";

/** What a model says the brief is. */
export interface ProposedBrief {
  sentences: Citing[];
  openQuestions: Citing[];
  suggestedReply: string;
}

export interface CheckedBrief {
  /** Null: nothing of the summary could be kept. */
  brief: Brief | null;
  /** Why sentences were dropped and the suggestion was not used. */
  verdicts: string[];
}

const sentencesMax = 8;
const sentenceMax = 400;

/**
 * A model's brief after the check: every sentence cites messages that exist, and says no number, address or name that
 * neither those messages nor the answers have. What is missing is the program's own word.
 */
export function checkBrief(proposed: ProposedBrief, input: BriefInput): CheckedBrief {
  const verdicts: string[] = [];
  const texts = proposed.sentences.map((one) => one.text);
  const once = proposed.sentences.filter((one, index) => texts.indexOf(one.text) === index);
  const sentences = once.slice(0, sentencesMax).flatMap((sentence) => {
    const messageIds = citedIds(sentence, input);
    const because = whyDropped({ ...sentence, messageIds }, input);
    if (because !== null) verdicts.push(`sentence dropped: ${because}`);
    return because === null ? [{ text: sentence.text, messageIds }] : [];
  });
  if (sentences.length === 0) return { brief: null, verdicts };
  const openQuestions = mergedQuestions(proposed.openQuestions, input);
  const problems = suggestionProblems(proposed.suggestedReply, input);
  verdicts.push(...problems.map((problem) => `suggestion: ${problem}`));
  const own = suggestReply({ ...input, openQuestions: openQuestions.map((one) => one.text) }, 0);
  const suggestedReply = isAnswered(input) || problems.length > 0 ? own : proposed.suggestedReply;
  const brief = {
    sentences: [...sentences, ...closingSentences(input)],
    gaps: findGaps(input),
    openQuestions,
    suggestedReply,
  };
  return { brief, verdicts };
}

function citedIds({ messageIds }: Citing, { messages }: BriefInput): string[] {
  return [...new Set(messageIds)].filter((id) => messages.some((one) => one.id === id));
}

function whyDropped({ text, messageIds }: Citing, input: BriefInput): string | null {
  if (text === "" || text.length > sentenceMax) return "no sentence";
  if (messageIds.length === 0) return "no message cited";
  const language = summaryLanguage(input);
  const detected = detectLanguage(text);
  if (detected?.sure && detected.code !== language) return "another language";
  const cited = input.messages.filter((one) => messageIds.includes(one.id));
  const sources = cited.flatMap((one) => [one.text, one.shows ?? ""]);
  const facts = ungroundedFacts(text, { sources: [...sources, ...answerTexts(input)], known: names(input), language });
  return facts.length === 0 ? null : `not in its messages: ${facts.join(", ")}`;
}

function summaryLanguage({ workflow }: BriefInput): string {
  return workflow.languages[0] ?? "en";
}

function answerTexts(input: BriefInput): string[] {
  return input.answers.flatMap(({ value, words }) => [
    ...(value ? [showValue(value, summaryLanguage(input))] : []),
    words ?? "",
  ]);
}

function names({ workflow, leadName }: BriefInput): string[] {
  const questions = workflow.questions.flatMap((question) => [question.label, question.text, ...question.options]);
  return [leadName ?? "", workflow.businessName, workflow.agentName, workflow.industry, ...questions];
}

/** The program's own findings, and what the model quotes exactly from a customer's message. */
function mergedQuestions(proposed: readonly Citing[], input: BriefInput): Citing[] {
  const own = findOpenQuestions(input);
  const quoted = proposed.flatMap(({ text, messageIds }) => {
    const message = input.messages.find((one) => messageIds.includes(one.id) && one.author === "customer");
    const quote = message ? findQuote(message.text, text) : null;
    return message && quote ? [{ text: quote.words, messageIds: [message.id] }] : [];
  });
  const all = [...own];
  for (const { text, messageIds } of quoted) {
    const isKnown = all.some((one) => fold(one.text).includes(fold(text)) || fold(text).includes(fold(one.text)));
    if (!isKnown) all.push({ text, messageIds });
  }
  return all;
}

const machineTalk = /\b(?:virtual assistant|language model|system prompt|my instructions|as an ai)\b/i;

/** Why a model's suggestion is not shown to people. Empty: it may be. */
export function suggestionProblems(reply: string, input: BriefInput): string[] {
  if (reply === "") return ["empty"];
  const problems: string[] = [];
  if (reply.length > replyMax) problems.push("too long");
  if (machineTalk.test(reply)) problems.push("speaks as a machine");
  const language = input.language ?? summaryLanguage(input);
  const detected = detectLanguage(reply);
  if (detected?.sure && detected.code !== language) problems.push("another language");
  const invented = inventedAmounts(reply, asTurn(input));
  if (invented.length > 0) problems.push(`invented amounts: ${invented.join(", ")}`);
  const { workflow } = input;
  const ground: Ground = {
    sources: [
      ...input.messages.map((one) => one.text),
      ...answerTexts(input),
      ...[workflow.businessContext, workflow.policies, workflow.website],
    ],
    known: names(input),
    language,
  };
  const links = ungroundedFacts(reply, ground).filter((fact) => /[@/]|www\./.test(fact));
  return links.length > 0 ? [...problems, `invented addresses: ${links.join(", ")}`] : problems;
}

/** The conversation in the shape that the checks of replies know; the owner's texts stand for what may be said. */
function asTurn({ workflow, answers, language, messages }: BriefInput): TurnInput {
  const owner = [workflow.businessContext, workflow.policies].filter((text) => text !== "");
  return {
    workflow,
    channelKind: "webchat",
    situation: "settled",
    language,
    answers,
    openQuestion: null,
    askedCount: 0,
    transcript: messages,
    burst: [],
    replyWanted: true,
    helplessCount: 0,
    knowledge: owner.map((text) => ({ source: "context", title: "", text, priceMinor: null, currency: null })),
    now: messages.at(-1)?.sentAt ?? new Date(0),
  };
}
