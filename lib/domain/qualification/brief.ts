import { z } from "zod";
import type { Answer } from "./answer.ts";
import { briefPhrasesOf } from "./brief-phrases.ts";
import { type BriefWording, briefWordingOf } from "./brief-wording.ts";
import { findAnswer } from "./progress.ts";
import type { Question } from "./question.ts";
import { findQuote } from "./quote.ts";
import { showValue } from "./show-value.ts";
import { suggestReply, type SuggestionInput } from "./suggest-reply.ts";
import type { HandoffReason } from "./turn.ts";

export interface BriefInput extends SuggestionInput {
  reason: HandoffReason;
}

const citing = z.object({ text: z.string(), messageIds: z.array(z.string()) });
/** A sentence with the messages it comes from. */
export type Citing = z.infer<typeof citing>;
/** Briefs of earlier versions kept the customer's questions as bare texts. */
const bareText = z.string().transform((text) => ({ text, messageIds: [] }));

/** A brief as it is kept with its handoff. */
export const storedBrief = z.object({
  sentences: z.array(citing),
  /** What was declined, is unclear or is still open. */
  gaps: z.array(citing).default([]),
  openQuestions: z.array(z.union([citing, bareText])),
  /** Empty when a person has the last word. */
  suggestedReply: z.string(),
  /** Suggestions that somebody asked to replace, the newest last. */
  discarded: z.array(z.string()).default([]),
  by: z.enum(["code", "model"]).default("code"),
  /** Number of the newest message that it knows. */
  throughSeq: z.number().int().default(0),
  /** When what it is made from was read, ISO 8601. */
  asOf: z.string().default(""),
  /** When the cited messages were sent, ISO 8601 by message id. */
  sentAt: z.record(z.string(), z.string()).default({}),
  /** ISO 8601. A model is writing a better one, which is here by then or not at all. */
  betterUntil: z.string().nullable().default(null),
});
export type StoredBrief = z.input<typeof storedBrief>;

/** What a person needs to pick up the conversation, each sentence with the messages it came from. */
export type Brief = Pick<z.infer<typeof storedBrief>, "sentences" | "gaps" | "openQuestions" | "suggestedReply">;

const quotedMax = 160;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= quotedMax ? line : `${line.slice(0, quotedMax - 1).trimEnd()}…`;
}

/** A value that ends a sentence brings its own full stop at times. */
function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function nameOf(question: Question): string {
  return question.label || question.text.replace(/[?¿.:]+/g, "").trim();
}

function cite(text: string, answer: Answer): Citing {
  return { text, messageIds: answer.messageId === null ? [] : [answer.messageId] };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

/** How many of the customer's first messages may say what it is about. */
const firstMessages = 3;
const sayingWords = 3;

/** What the customer wants, in their own words: the fullest of the first messages. */
function ownWords({ messages }: BriefInput): Citing[] {
  const first = messages.filter((one) => one.author === "customer" && one.hasWords).slice(0, firstMessages);
  const telling = first.filter((one) => one.text.trim().split(/\s+/).length >= sayingWords);
  const [fullest] = [...telling].sort((a, b) => b.text.length - a.text.length);
  return fullest ? [{ text: `“${shortened(fullest.text)}”`, messageIds: [fullest.id] }] : [];
}

function facts({ workflow, answers }: BriefInput, said: readonly Citing[], words: BriefWording): Citing[] {
  const locale = workflow.languages[0] ?? "en";
  const quoted = plain(said.map((one) => one.text).join(" "));
  return workflow.questions.flatMap((question) => {
    const answer = findAnswer(answers, question.key);
    if (answer?.state !== "answered" || !answer.value) return [];
    const value = shortened(showValue(answer.value, locale));
    // The customer's own words say it already.
    if (answer.setBy !== "member" && answer.value.type === "text" && quoted.includes(plain(value))) return [];
    const shown = withStop(`${nameOf(question)}: ${value}`);
    return [cite(answer.setBy === "member" ? `${shown} ${words.byMember}` : shown, answer)];
  });
}

/** What is missing, so that a person knows what to ask: declined, unclear, still open. */
export function findGaps({ workflow, answers }: Pick<BriefInput, "workflow" | "answers">): Citing[] {
  const words = briefWordingOf(workflow.languages[0] ?? null);
  const known = workflow.questions.map((question) => ({ question, answer: findAnswer(answers, question.key) }));
  const settled = known.flatMap(({ question, answer }) => {
    if (answer?.state === "declined") return [cite(words.declined(nameOf(question)), answer)];
    if (answer?.state !== "unclear") return [];
    return [cite(words.unclear(nameOf(question), shortened(answer.words ?? "")), answer)];
  });
  const open = known.filter(({ answer }) => !answer || answer.state === "open").map(({ question }) => nameOf(question));
  return open.length === 0 ? settled : [...settled, { text: words.stillOpen(open), messageIds: [] }];
}

/** The customer's unanswered questions, each once, with the message it stands in; not those a person wrote after. */
export function findOpenQuestions({
  openQuestions,
  messages,
}: Pick<BriefInput, "openQuestions" | "messages">): Citing[] {
  const lastHuman = messages.findLastIndex((one) => one.author === "member" || one.author === "app");
  const texts = [...new Set(openQuestions.map((question) => question.trim()))].filter((text) => text !== "");
  return texts.flatMap((text) => {
    const at = messages.findLastIndex((one) => one.author === "customer" && findQuote(one.text, text) !== null);
    const id = messages[at]?.id;
    // Where the message is no longer at hand, a person's later word still counts as taking care of it.
    return at < lastHuman ? [] : [{ text, messageIds: id === undefined ? [] : [id] }];
  });
}

/** What every brief ends with, whoever wrote it: why it came to a person, and the language to answer in. */
export function closingSentences({ workflow, language, reason, leadName, messages }: BriefInput): Citing[] {
  const locale = workflow.languages[0] ?? "en";
  const words = briefWordingOf(locale);
  const why = reason === "completed" ? [] : [words.because(reason, leadName, messages.length)];
  const foreign = language !== null && language !== locale ? [words.writes(language)] : [];
  return [...why, ...foreign].map((text) => ({ text, messageIds: [] }));
}

function files({ workflow, messages }: BriefInput): Citing[] {
  const sent = messages.filter(
    (one) => one.author === "customer" && one.media !== undefined && one.media !== "sticker",
  );
  const readable = sent.filter((one) => one.media !== "voice");
  if (readable.length === 0) return [];
  const text = briefPhrasesOf(workflow.languages[0] ?? null).sentFiles(readable.length);
  return [{ text, messageIds: readable.map((one) => one.id) }];
}

/** The brief without a model: the customer's own words and the answers, in the owner's language. */
export function assembleBrief(input: BriefInput): Brief {
  const words = briefWordingOf(input.workflow.languages[0] ?? "en");
  const said = ownWords(input);
  const openQuestions = findOpenQuestions(input);
  const told = [...said, ...facts(input, said, words), ...files(input)];
  const gaps = findGaps(input);
  const { reason, leadName, messages } = input;
  const nothing = { text: words.because(reason, leadName, messages.length), messageIds: [] };
  const closing = closingSentences(input);
  return {
    sentences: told.length + closing.length === 0 ? [nothing] : [...told, ...closing],
    gaps,
    openQuestions,
    suggestedReply: suggestReply({ ...input, openQuestions: openQuestions.map((one) => one.text) }, 0),
  };
}
