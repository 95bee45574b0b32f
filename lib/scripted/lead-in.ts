import { emptyAnswer, findAnswer } from "#lib/domain/qualification/progress.ts";
import type { NextStep } from "#lib/domain/qualification/turn.ts";
import { chooseLine } from "./choose-line.ts";
import type { Composition } from "./composition.ts";
import { mediaWords } from "./language/media-words.ts";
import type { Variants } from "./language/wording.ts";

function choose({ turn, said }: Composition, lines: Variants): string {
  return chooseLine(lines, turn, said);
}

/** What became of the answers of this turn. */
export function acknowledgement(composition: Composition): string | null {
  const { input, resolved, language } = composition;
  const { wording } = language;
  const states = resolved.answers.map((answer) => ({ answer, before: findAnswer(input.answers, answer.questionKey) }));
  const changed = states.some(({ answer, before }) => answer.state === "answered" && before?.state === "answered");
  if (changed) return choose(composition, wording.corrected);
  const open = states.find(({ answer }) => answer.questionKey === input.openQuestion?.key)?.answer;
  if (open?.state === "declined") return choose(composition, wording.declined);
  if (open?.state === "unclear") return choose(composition, wording.unclear);
  return states.some(({ answer }) => answer.state === "answered") ? choose(composition, wording.thanks) : null;
}

/** What was sent without words: honestly passed on, or looked into by a model. A sticker is no more than a nod. */
export function attachmentNote(composition: Composition): string | null {
  const { burst, language, input } = composition;
  const sent = burst.toAgent.map((reading) => reading.message);
  const unread = mediaWords(language, sent, input.transcript);
  const isSeen = sent.some((message) => !message.hasWords && message.shows !== undefined);
  return unread ?? (isSeen ? choose(composition, language.wording.attachmentSeen) : null);
}

/** After a person was in control, or should have been. */
export function returnNote(composition: Composition): string | null {
  const { said, input, language } = composition;
  const { wording } = language;
  switch (input.situation) {
    case "returned":
      return chooseLine(wording.returned, 0, said);
    case "returned_unanswered":
      return chooseLine(wording.returnedUnanswered, 0, said);
    case "opening":
    case "qualifying":
    case "settled":
      return null;
  }
}

/** To a customer who said nothing but courtesies while a question is open. An "ok" alone asks for no line. */
export function courtesyLine(composition: Composition): string | null {
  const { burst, language } = composition;
  const { wording } = language;
  if (burst.courtesy === null || burst.courtesy === "acknowledgement") return null;
  const lines = {
    waiting: wording.waiting,
    wellbeing: wording.wellbeing,
    moment: wording.moment,
    goodbye: wording.goodbye,
    thanks: wording.youAreWelcome,
    greeting: wording.helloAgain,
  };
  return choose(composition, lines[burst.courtesy]);
}

type AskStep = Extract<NextStep, { type: "ask" | "ask_again" }>;

/** Why a question comes again. `afterOther`: something else was said before it in the same message. */
export function reasonToAskAgain(composition: Composition, step: AskStep, afterOther: boolean): string | null {
  if (step.type === "ask") return null;
  const { input, language, said } = composition;
  const { wording } = language;
  const before = findAnswer(input.answers, step.question.key) ?? emptyAnswer(step.question.key);
  if (step.because === "invalid") {
    const line = chooseLine(wording.invalid[step.reason], before.invalidCount, said);
    return line.replace("{suggestion}", step.suggestion ?? "");
  }
  if (step.because === "refused_required") return chooseLine(wording.refusedRequired, before.refusedCount, said);
  return chooseLine(afterOther ? wording.backToQuestion : wording.notAnswered, input.askedCount, said);
}
