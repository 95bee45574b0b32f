import { findAnswer } from "#lib/domain/qualification/progress.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { NextStep, ResolvedTurn, TurnInput } from "#lib/domain/qualification/turn.ts";
import { answerFromKnowledge } from "./answer-from-knowledge.ts";
import type { ScriptedLanguage, Wording } from "./language/language.ts";
import { mediaWords } from "./language/media-words.ts";
import { languageOf } from "./language/languages.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { type BurstReading, readBurst } from "./read-burst.ts";

/** Never the same twice in a row: the list is gone through as the question is asked again. */
function vary(lines: readonly string[], askedCount: number): string {
  return lines[askedCount % lines.length] ?? "";
}

/** The language to speak: the customer's where the business works in it. */
export function replyLanguage(input: TurnInput, language: string): ScriptedLanguage {
  const { languages } = input.workflow;
  return languageOf(languages.includes(language) ? language : (languages[0] ?? null));
}

function questionText(question: Question, wording: Wording): string {
  const { options, text } = question;
  const listed = options.length > 0 && !options.every((option) => text.toLowerCase().includes(option.toLowerCase()));
  return listed ? `${wording.options(options)} ${text}` : text;
}

interface Composition {
  input: TurnInput;
  resolved: ResolvedTurn;
  burst: BurstReading;
  language: ScriptedLanguage;
}

/** What the customer asked is met first: honestly, from the material, or passed on. */
function sideAnswer(composition: Composition): string[] {
  const { input, burst, language, resolved } = composition;
  const { wording, locale } = language;
  const lines: string[] = [];
  if (burst.toAgent.some((reading) => reading.asksWhetherBot)) lines.push(wording.bot(input.workflow.businessName));
  const opening = input.situation === "opening";
  const asking = unansweredByPerson(composition).filter((reading) => {
    const requests = !opening && reading.requests.length > 0 && !isAnswered(resolved, reading.message.id);
    return reading.questions.length > 0 || requests;
  });
  const answers = asking.map((reading) => answerFromKnowledge(reading, input.knowledge, locale));
  lines.push(...new Set(answers.filter((answer) => answer !== null)));
  if (answers.includes(null)) lines.push(vary(wording.passOn, input.askedCount));
  return lines;
}

/** What the customer wrote after a person's last message, or to the AI. */
function unansweredByPerson({ input, burst }: Composition): MessageReading[] {
  const spoken = input.transcript
    .filter((m) => m.author === "member" || m.author === "app")
    .map((m) => m.sentAt.getTime());
  const last = Math.max(...spoken, Number.NEGATIVE_INFINITY);
  return burst.readings.filter(({ message }) => !message.duringPause || message.sentAt.getTime() > last);
}

function isAnswered(resolved: ResolvedTurn, messageId: string): boolean {
  return resolved.answers.some((answer) => answer.state === "answered" && answer.messageId === messageId);
}

/** What became of the answers of this turn. */
function acknowledgement({ input, resolved, language }: Composition): string | null {
  const { wording } = language;
  const turn = input.transcript.length + input.askedCount;
  const states = resolved.answers.map((answer) => ({ answer, before: findAnswer(input.answers, answer.questionKey) }));
  const changed = states.some(({ answer, before }) => answer.state === "answered" && before?.state === "answered");
  if (changed) return vary(wording.corrected, turn);
  const open = states.find(({ answer }) => answer.questionKey === input.openQuestion?.key)?.answer;
  if (open?.state === "declined") return vary(wording.declined, turn);
  if (open?.state === "unclear") return vary(wording.unclear, turn);
  return states.some(({ answer }) => answer.state === "answered") ? vary(wording.thanks, turn) : null;
}

function attachmentNote({ input, burst, language }: Composition): string | null {
  const sent = burst.toAgent.map((reading) => reading.message);
  return mediaWords(language.code, sent, input.transcript);
}

function returnNote({ input, language }: Composition): string | null {
  if (input.situation === "returned") return vary(language.wording.returned, input.askedCount);
  return input.situation === "returned_unanswered" ? language.wording.returnedUnanswered : null;
}

type AskStep = Extract<NextStep, { type: "ask" | "ask_again" }>;

/** Why a question comes again. */
function reasonToAskAgain({ input, language }: Composition, step: AskStep, afterSide: boolean): string | null {
  if (step.type === "ask") return null;
  const { wording } = language;
  if (step.because === "invalid") {
    return vary(wording.invalid[step.reason], input.askedCount - 1).replace("{suggestion}", step.suggestion ?? "");
  }
  if (step.because === "refused_required") return vary(wording.refusedRequired, input.askedCount - 1);
  return vary(afterSide ? wording.backToQuestion : wording.notAnswered, input.askedCount);
}

function join(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null && line !== "").join(" ");
}

function askReply(composition: Composition, step: AskStep): string {
  const { input, language } = composition;
  const asked = questionText(step.question, language.wording);
  const side = sideAnswer(composition);
  if (input.situation === "opening") return join([input.workflow.greeting, ...side, asked]);
  const back = returnNote(composition);
  const note = attachmentNote(composition);
  const thanks = back ?? note ?? acknowledgement(composition);
  return join([thanks, ...side, reasonToAskAgain(composition, step, side.length > 0), asked]);
}

function answerOnlyReply(composition: Composition): string {
  const { input, language, burst } = composition;
  const { wording } = language;
  const opening = input.situation === "opening" ? input.workflow.greeting : null;
  const back = input.situation === "returned_unanswered" ? wording.returnedUnanswered : null;
  const said = [acknowledgement(composition), attachmentNote(composition), ...sideAnswer(composition)];
  if (said.some((line) => line !== null)) return join([opening, back, ...said]);
  const talk = burst.toAgent.map((reading) => reading.smallTalk);
  if (talk.length > 0 && talk.every((kind) => kind === "thanks" || kind === "acknowledgement")) {
    return join([opening, back ?? wording.welcome]);
  }
  const greeted = talk.includes("greeting") && !opening;
  return join([opening, back, back ? null : greeted ? wording.settledGreeting : wording.settled]);
}

function handOffReply({ input, language }: Composition, step: Extract<NextStep, { type: "hand_off" }>): string {
  switch (step.reason) {
    case "completed":
    case "member":
      return input.workflow.handoffMessage;
    case "requested":
      return input.workflow.handoffOnRequestMessage;
    case "cannot_help":
    case "budget":
      return language.wording.cannotHelp;
    case "loop":
      return language.wording.loop;
  }
}

/** The scripted reply: the configured texts word for word, at most one question, and what stands before it varied. */
export function composeReply(input: TurnInput, resolved: ResolvedTurn): string {
  const burst = readBurst(input);
  const composition = { input, resolved, burst, language: replyLanguage(input, burst.language) };
  const { step } = resolved;
  switch (step.type) {
    case "ask":
    case "ask_again":
      return askReply(composition, step);
    case "hand_off":
      return handOffReply(composition, step);
    case "answer_only":
      return answerOnlyReply(composition);
    case "stay_silent":
      return "";
  }
}
