import { answerSource } from "./answer-from-knowledge.ts";
import { chooseLine } from "./choose-line.ts";
import type { Composition } from "./composition.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { type SideQuestions, sideQuestions } from "./side-questions.ts";

/** What the customer wrote after a person's last message, or to the AI. */
function unansweredByPerson({ input, burst }: Composition): MessageReading[] {
  const spoken = input.transcript
    .filter((m) => m.author === "member" || m.author === "app")
    .map((m) => m.sentAt.getTime());
  const last = Math.max(...spoken, Number.NEGATIVE_INFINITY);
  return burst.readings.filter(({ message }) => !message.duringPause || message.sentAt.getTime() > last);
}

const quotedMax = 60;
const namedMax = 2;

/** The customer's question as a topic: without its mark, and only where it is plain words. Null: better not repeated. */
function topicOf(question: string): string | null {
  const topic = question
    .replace(/^[\s¿¡]+|[\s?!.]+$/gu, "")
    .replace(/^(?:and|but|so|y(?! a)|e|et|mais|und|aber)\s/iu, "");
  return topic.length <= quotedMax && /^[\p{L}\p{N} ,'’-]+$/u.test(topic) ? topic : null;
}

function passOnLines({ language }: Composition, { answers, unanswered }: SideQuestions): readonly string[] {
  const { wording } = language;
  const topics = unanswered.map(topicOf).filter((topic) => topic !== null);
  if (answers.length === 0 && unanswered.length === 1) return wording.passOn;
  if (topics.length === unanswered.length && topics.length <= namedMax) {
    return wording.passOnNamed(topics.map(wording.quote).join(` ${wording.and} `));
  }
  return answers.length > 0 ? wording.passOnOthers : wording.passOn;
}

/** What the customer asked is met first: from the material, each question by itself; the rest is passed on, by name. */
export function sideLines(composition: Composition): string[] {
  const { input, resolved, language, turn, said } = composition;
  const opening = input.situation === "opening";
  const isAnswer = (messageId: string) =>
    opening || resolved.answers.some((answer) => answer.state === "answered" && answer.messageId === messageId);
  const source = answerSource(input, composition.burst.language, language.locale);
  const side = sideQuestions(unansweredByPerson(composition), isAnswer, source);
  if (side.unanswered.length === 0) return side.answers;
  return [...side.answers, chooseLine(passOnLines(composition, side), turn, said)];
}
