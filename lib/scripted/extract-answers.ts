import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { findValue } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { findAnswer, isSettled, progress } from "#lib/domain/qualification/progress.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { parseContextOf } from "#lib/domain/qualification/resolve-turn.ts";
import type { ProposedAnswer, TurnInput } from "#lib/domain/qualification/turn.ts";
import { askedByPerson } from "./asked-by-person.ts";
import { extractCarried } from "./carried-answers.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { without } from "./detect/sentences.ts";
import { bareWords, saysYesOrNo } from "./detect/small-talk.ts";
import { type Extraction, given, isTaken, wordsBesideFiller } from "./extraction.ts";
import { extractOpen, extractWordless, joinFree } from "./open-answer.ts";
import type { BurstReading } from "./read-burst.ts";
import { smallestWords } from "./smallest-words.ts";

const countable: readonly Question["type"][] = ["number", "money", "date"];

/**
 * Who answers twice in one burst: a message of its own after the answer that says nothing but a value for the question that
 * comes next. Other words could mean anything and are left.
 */
function extractNext(extraction: Extraction, reading: MessageReading, open: Question): boolean {
  const { input, context, answers, free } = extraction;
  const begun = free.length > 0 || answers.some((answer) => answer.questionKey === open.key);
  const left = progress(input.workflow.questions, input.answers).open.filter((q) => q.key !== open.key);
  const next = left.find((question) => !isTaken(extraction, question));
  if (!begun || !next || !countable.includes(next.type)) return false;
  if (reading.corrects || reading.refuses || reading.courtesy !== null || reading.questions.length > 0) return false;
  const found = findValue(next, reading.text, context);
  if (!found.ok || wordsBesideFiller(reading, without(reading.folded, [found])) > 0) return false;
  answers.push(given(next, reading, smallestWords(next, reading.text, found, context)));
  return true;
}

/** Orders to the machine, another machine's menu, or our own words sent back: nothing in it is an answer. */
function isNoAnswer({ remarks, folded }: MessageReading, { transcript }: TurnInput): boolean {
  if (remarks.has("tampering") || remarks.has("menu")) return true;
  const last = transcript.findLast((message) => message.author === "ai");
  return last !== undefined && bareWords(folded) === bareWords(fold(last.text.normalize("NFC")));
}

function extractFrom(extraction: Extraction, reading: MessageReading, open: Question | null): void {
  const { input, answers } = extraction;
  const { duringPause, hasWords } = reading.message;
  const asked = duringPause ? askedByPerson(input, reading) : input.situation === "opening" ? null : open;
  if (!hasWords) {
    if (asked) extractWordless(extraction, reading, asked);
    return;
  }
  const before = answers.length;
  const used = extractCarried(extraction, reading);
  const carried = answers.length > before;
  if (!carried && open && !duringPause && extractNext(extraction, reading, open)) return;
  if (asked && (!isTaken(extraction, asked) || reading.corrects)) extractOpen(extraction, reading, asked, used);
}

/** "ok" and "thanks" may say yes, where the rest of the burst says nothing. */
function isNod({ courtesy, folded, cues }: MessageReading): boolean {
  return courtesy !== null && !saysYesOrNo(folded, cues);
}

/** What the burst answers, with the words that say it. Nothing here is believed before `resolveTurn` has checked it. */
export function extractAnswers(input: TurnInput, burst: BurstReading): ProposedAnswer[] {
  const extraction: Extraction = {
    input,
    context: parseContextOf(input, burst.language),
    answers: [],
    free: [],
    attempts: [],
  };
  const { openQuestion } = input;
  const open = openQuestion && !isSettled(findAnswer(input.answers, openQuestion.key)) ? openQuestion : null;
  const written = burst.readings.filter((reading) => !reading.automatic && !isNoAnswer(reading, input));
  const telling = written.filter((reading) => !isNod(reading));
  for (const reading of telling) extractFrom(extraction, reading, open);
  for (const reading of written.filter(isNod)) extractFrom(extraction, reading, open);
  if (open) joinFree(extraction, open);
  const attempt = extraction.attempts.at(-1);
  if (attempt && !extraction.answers.some((answer) => answer.questionKey === attempt.questionKey)) {
    extraction.answers.push(attempt);
  }
  return extraction.answers;
}
