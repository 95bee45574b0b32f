import { detectLanguage } from "#lib/domain/qualification/detect-language.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { NextStep, ResolvedTurn, TurnInput } from "#lib/domain/qualification/turn.ts";
import { chooseLine } from "./choose-line.ts";
import type { Composition } from "./composition.ts";
import { inTone } from "./language/in-tone.ts";
import type { ScriptedLanguage } from "./language/language.ts";
import { findLanguage, languageOf } from "./language/languages.ts";
import { acknowledgement, attachmentNote, courtesyLine, reasonToAskAgain, returnNote } from "./lead-in.ts";
import { readBurst } from "./read-burst.ts";
import { remarkLines } from "./remark-lines.ts";
import { sideLines } from "./side-lines.ts";

/** As far back as a reader remembers the wording. */
const saidMax = 4;

function saidBy({ transcript }: TurnInput): string[] {
  return transcript.flatMap(({ author, text }) => (author === "ai" ? [text] : [])).slice(-saidMax);
}

/**
 * The language to speak: the customer's where the business works in it. What a model began in another language goes on in
 * it, so that nobody notices who answers.
 */
export function replyLanguage(input: TurnInput, language: string): ScriptedLanguage {
  const { languages } = input.workflow;
  if (languages.includes(language)) return languageOf(language);
  const spoken = detectLanguage(saidBy(input).at(-1) ?? "");
  const begun = spoken?.sure && spoken.code === language ? findLanguage(language) : null;
  return begun ?? languageOf(languages[0] ?? null);
}

/** The owner's words; several choices are listed below them, where the channel has no buttons for that. */
function questionText({ type, options, text }: Question): string {
  const said = text.toLowerCase();
  const listed = type === "multiple_choice" && !options.every((option) => said.includes(option.toLowerCase()));
  return listed ? `${text}\n${options.map((option) => `• ${option}`).join("\n")}` : text;
}

function join(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null && line !== "").join(" ");
}

type AskStep = Extract<NextStep, { type: "ask" | "ask_again" }>;

/** Whether the customer tried to answer, or said that they would not. */
function isAttempt(step: AskStep): boolean {
  return step.type === "ask_again" && step.because !== "not_answered";
}

function askReply(composition: Composition, step: AskStep): string {
  const { input, burst } = composition;
  const asked = questionText(step.question);
  const beside = [...remarkLines(composition), ...sideLines(composition)];
  if (input.situation === "opening") return join([input.workflow.greeting, ...beside, asked]);
  const back = returnNote(composition);
  const first = back ?? attachmentNote(composition) ?? acknowledgement(composition);
  const spoken = first !== null || beside.length > 0;
  const isCourtesy = first === null && burst.courtesy !== null && burst.courtesy !== "acknowledgement";
  const lead = isCourtesy && !isAttempt(step) ? courtesyLine(composition) : reasonToAskAgain(composition, step, spoken);
  // Whoever just said that it goes on needs no further words before the question.
  const goesOn = beside.length > 0 ? isCourtesy : back !== null && !isAttempt(step);
  return join([first, ...beside, goesOn ? null : lead, asked]);
}

/** All questions are settled: what came is met, and where nothing else fits, it is noted for the team. */
function answerOnlyReply(composition: Composition): string {
  const { input, language, burst, turn, said } = composition;
  const { wording } = language;
  const opening = input.situation === "opening" ? input.workflow.greeting : null;
  const back = input.situation === "returned_unanswered" ? returnNote(composition) : null;
  const lines = [
    acknowledgement(composition),
    attachmentNote(composition),
    ...remarkLines(composition),
    ...sideLines(composition),
  ].filter((line) => line !== null);
  if (lines.length > 0 || back !== null) return join([opening, back, ...lines]);
  const closing = {
    waiting: wording.settledWaiting,
    wellbeing: wording.settledGreeting,
    greeting: wording.settledGreeting,
    thanks: wording.settledThanks,
    goodbye: wording.settledGoodbye,
    moment: wording.settledNod,
    acknowledgement: wording.settledNod,
  };
  const variants = burst.courtesy === null ? wording.settled : closing[burst.courtesy];
  const isGreeted = opening !== null && (burst.courtesy === "greeting" || burst.courtesy === "waiting");
  return join([opening, isGreeted ? null : chooseLine(variants, turn, said)]);
}

type HandOffStep = Extract<NextStep, { type: "hand_off" }>;

function handOffReply(composition: Composition, step: HandOffStep): string {
  const { input, language, turn, said } = composition;
  switch (step.reason) {
    case "completed":
      return join([...sideLines(composition), input.workflow.handoffMessage]);
    case "member":
      return input.workflow.handoffMessage;
    case "requested":
      return input.workflow.handoffOnRequestMessage;
    case "cannot_help":
    case "budget":
      return chooseLine(language.wording.cannotHelp, turn, said);
    case "loop":
      return chooseLine(language.wording.loop, turn, said);
  }
}

/** The scripted reply: the configured texts word for word, at most one question, and what stands before it varied. */
export function composeReply(input: TurnInput, resolved: ResolvedTurn): string {
  const burst = readBurst(input);
  const language = inTone(replyLanguage(input, burst.language), input.workflow);
  const turn = input.transcript.length + input.askedCount;
  const composition = { input, resolved, burst, language, turn, said: saidBy(input) };
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
