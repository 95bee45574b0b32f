import type { Question } from "../question.ts";
import type { NextStep, TurnInput } from "../turn.ts";
import type { ReplyProblem } from "../verdict.ts";
import { plainText, subjectWords, withoutText } from "../plain-text.ts";

/** Letters that may follow the question: a word of thanks, not another paragraph. */
const trailMax = 160;

/** Sentences that end in a question mark; addresses of pages do not count. */
function questionsIn(plain: string): string[] {
  const visible = plain.replace(/https?:\/\/\S+/g, " ");
  return (visible.match(/[^.!?？؟¿]*[?？؟]+[!?]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** How many words the sentence shares with a question. */
function likeness(sentence: string, question: Question): number {
  const own = new Set(subjectWords(plainText(`${question.text} ${question.label} ${question.options.join(" ")}`)));
  return new Set(subjectWords(sentence).filter((word) => own.has(word))).size;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

function letters(text: string): number {
  return lettersOf(text).length;
}

/** The reply's own question is another configured one, word for word, or is about another and not about the next one. */
function asksAnother(sentence: string, next: Question, input: TurnInput): boolean {
  const others = input.workflow.questions.filter((question) => question.key !== next.key);
  const isVerbatim = others.some(({ text }) => lettersOf(sentence).includes(lettersOf(plainText(text))));
  if (isVerbatim || likeness(sentence, next) > 0) return isVerbatim;
  return others.some((question) => likeness(sentence, question) >= 2);
}

function checkNext(plain: string, next: Question, input: TurnInput): ReplyProblem | null {
  const configured = plainText(next.text);
  const others = questionsIn(withoutText(plain, configured));
  const last = { rule: "question_not_last", fix: `End with the question: ${next.text}` } as const;
  const several = { rule: "question_several", fix: `Ask one question only: ${next.text}` } as const;
  if (plain.includes(configured)) {
    if (letters(plain.slice(plain.indexOf(configured) + configured.length)) > trailMax) return last;
    return others.length > 0 ? several : null;
  }
  const [own] = others;
  if (own === undefined) {
    if (configured.includes("?")) return { rule: "question_missing", fix: `Ask this question: ${next.text}` };
    // A request without a question mark ("Please tell me your e-mail address.") must at least be about its subject.
    return likeness(plain, next) > 0 ? null : { rule: "question_missing", fix: `Ask for this: ${next.text}` };
  }
  if (others.length > 1) return several;
  if (asksAnother(own, next, input))
    return { rule: "question_other", fix: `Ask this question and no other: ${next.text}` };
  return letters(plain.slice(plain.search(/[?？؟][^?？؟]*$/))) > trailMax ? last : null;
}

/** What the owner wrote may hold a question mark of its own. */
function withoutOwnerTexts(plain: string, { workflow }: TurnInput): string {
  const { greeting, handoffMessage, handoffOnRequestMessage } = workflow;
  return [greeting, handoffMessage, handoffOnRequestMessage].map(plainText).reduce(withoutText, plain);
}

/** Whether a reply in plain text asks what the step says: the next question, exactly one, or none. */
export function checkQuestion(plain: string, input: TurnInput, step: NextStep): ReplyProblem | null {
  switch (step.type) {
    case "ask":
    case "ask_again":
      return checkNext(plain, step.question, input);
    case "hand_off":
    case "answer_only":
      return questionsIn(withoutOwnerTexts(plain, input)).length > 0
        ? { rule: "question_unwanted", fix: "Ask no question in this message." }
        : null;
    case "stay_silent":
      return { rule: "question_unwanted", fix: "Nothing is said in this turn." };
  }
}
