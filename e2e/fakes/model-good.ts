import type { ReadMessage, ReadPrompt, ReadQuestion } from "./model-prompt.ts";

interface FoundAnswer {
  questionKey: string;
  outcome: "given" | "refused";
  messageId: string;
  words: string;
  value: string;
  correction: boolean;
}

const wantsPerson = /\b(human|real person|a person|someone from|speak to|talk to|una persona|hablar con)\b/i;
const automatic =
  /\b(out of (the )?office|automatic reply|auto-?reply|automatische antwort|nicht im büro|dienstreise)\b/i;
const refusal = /\b(rather not|prefer not|don'?t want to (say|tell)|no comment|skip (this|that|it)|don'?t know)\b/i;
const greetingOnly = /^(hi|hello|hey|hola|good (morning|day|evening)|thanks|thank you)( there)?[\s!.,]*$/i;
const spanish = /\b(hola|necesito|gracias|quiero|busco|cu[aá]nto)\b/i;
const email = /[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]{2,}/i;
const money =
  /(?:[$€£]\s?\d[\d.,]*\s?k?\b)|(?:\b\d[\d.,]*\s?k?\s?(?:usd|eur|euros?|dollars?|gbp|pounds)\b)|(?:\b\d+\s?k\b)/i;

interface FakeProposal {
  language: string;
  automaticMessage: boolean;
  answers: FoundAnswer[];
  wantsHuman: boolean;
  openQuestions: string[];
  cannotHelp: boolean;
  reply: string;
}

/** A sensible agent: answers the schema from what the prompt's blocks say, so that a whole conversation works. */
export function playGood(prompt: ReadPrompt): FakeProposal {
  const messages = prompt.burst.filter((one) => one.from === "customer");
  const words = messages.map((one) => one.text).join("\n");
  const base = { language: languageOf(prompt, words), automaticMessage: false, answers: [], openQuestions: [] };
  const silent = { ...base, wantsHuman: false, cannotHelp: false, reply: "" };
  if (prompt.repair) return { ...silent, reply: playRepair(prompt, prompt.repair) };
  if (automatic.test(words)) return { ...silent, automaticMessage: true };

  const answers = findAnswers(prompt, messages);
  if (wantsPerson.test(words))
    return { ...silent, answers, wantsHuman: true, reply: prompt.business.handoffOnRequestMessage };
  const side = answerSideQuestion(prompt, messages);
  const reply = prompt.state.replyWanted ? playReply(prompt, answers, side) : "";
  return { ...silent, answers, reply, openQuestions: side.unanswered, cannotHelp: side.unanswered.length > 0 };
}

function playRepair({ business, state }: ReadPrompt, { question, message }: NonNullable<ReadPrompt["repair"]>): string {
  const words = question ?? message ?? "I am happy to help.";
  return state.situation === "opening" ? `${business.greeting} ${words}` : words;
}

function languageOf({ state }: ReadPrompt, words: string): string {
  return spanish.test(words) ? "es" : (state.language ?? "en");
}

function findAnswers(prompt: ReadPrompt, messages: readonly ReadMessage[]): FoundAnswer[] {
  const found = messages.flatMap((message) => findAnywhere(prompt, message));
  const target = targetOf(prompt);
  if (!target || found.some((one) => one.questionKey === target.key)) return found;
  const direct = messages.map((message) => findDirect(target, message)).find((one) => one !== null);
  return direct ? [...found, direct] : found;
}

/** The question that the customer is answering: the open one, or the first one at the beginning. */
function targetOf({ state, questions }: ReadPrompt): ReadQuestion | undefined {
  const key = state.openQuestion ?? state.stillOpen[0];
  return questions.find((one) => one.key === key);
}

/** E-mail addresses and amounts are recognised wherever they stand, also as corrections. */
function findAnywhere({ questions, state }: ReadPrompt, message: ReadMessage): FoundAnswer[] {
  return questions.flatMap((question) => {
    const pattern = question.type === "email" ? email : question.type === "money" ? money : null;
    const words = pattern?.exec(message.text)?.[0].replace(/[.,]+$/, "");
    const known = state.answers.find((one) => one.key === question.key);
    if (!words || known?.locked || isQuestion(message)) return [];
    return [given(question, message, words, !state.stillOpen.includes(question.key))];
  });
}

function findDirect(target: ReadQuestion, message: ReadMessage): FoundAnswer | null {
  if (greetingOnly.test(message.text) || isQuestion(message)) return null;
  if (refusal.test(message.text))
    return { ...given(target, message, message.text, false), outcome: "refused", value: "" };
  const words = directWords(target, message);
  return words === null ? null : given(target, message, words, false);
}

function directWords(target: ReadQuestion, message: ReadMessage): string | null {
  switch (target.type) {
    case "choice":
    case "multiple_choice":
      return target.options.find((option) => message.text.toLowerCase().includes(option.toLowerCase())) ?? null;
    case "yes_no":
      return /\b(yes|no|yep|nope|s[ií])\b/i.exec(message.text)?.[0] ?? null;
    case "number":
    case "money":
    case "phone":
      return /\d/.test(message.text) ? message.text : null;
    case "email":
      return message.text.includes("@") ? message.text : null;
    default:
      return message.text;
  }
}

function given(question: ReadQuestion, message: ReadMessage, words: string, correction: boolean): FoundAnswer {
  return { questionKey: question.key, outcome: "given", messageId: message.id, words, value: words, correction };
}

function isQuestion(message: ReadMessage): boolean {
  return message.text.trim().endsWith("?");
}

interface SideAnswer {
  reply: string;
  unanswered: string[];
}

function answerSideQuestion({ knowledge }: ReadPrompt, messages: readonly ReadMessage[]): SideAnswer {
  const asked = messages.filter(isQuestion).map((one) => one.text);
  const [first] = asked;
  if (first === undefined) return { reply: "", unanswered: [] };
  const hit = knowledge.find((item) => sharesWord(item.title, first));
  if (!hit) return { reply: "I will pass that on to our team.", unanswered: asked };
  return { reply: `${hit.title}: ${hit.price ?? hit.text}.`, unanswered: [] };
}

function sharesWord(title: string, text: string): boolean {
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.some((word) => text.toLowerCase().includes(word));
}

function playReply(prompt: ReadPrompt, answers: readonly FoundAnswer[], side: SideAnswer): string {
  const { business, state } = prompt;
  if (side.unanswered.length > 0 && state.helplessCount > 0) return business.handoffOnRequestMessage;
  const greeting = state.situation === "opening" ? business.greeting : "";
  return [greeting, side.reply, closing(prompt, answers, side)].filter((part) => part !== "").join(" ");
}

/** The next question, the handoff message, or nothing. */
function closing(prompt: ReadPrompt, answers: readonly FoundAnswer[], side: SideAnswer): string {
  const { business, state, questions } = prompt;
  if (state.stillOpen.length === 0) return side.reply === "" ? "I am glad to help." : "";
  const nextKey = state.stillOpen.find(
    (key) => !answers.some((one) => one.questionKey === key && settles(prompt, one)),
  );
  const next = questions.find((one) => one.key === nextKey);
  if (!next) return business.handoffMessage;
  const again = next.key === state.openQuestion && state.askedCount > 0;
  return again ? `${againWords(answers, next)} ${next.text}` : next.text;
}

function againWords(answers: readonly FoundAnswer[], next: ReadQuestion): string {
  const tried = answers.find((one) => one.questionKey === next.key);
  if (tried?.outcome === "refused") return "I understand, it only helps us to find the right person for you.";
  return tried ? "I could not read that." : "Coming back to my question:";
}

function settles({ questions, state }: ReadPrompt, answer: FoundAnswer): boolean {
  const question = questions.find((one) => one.key === answer.questionKey);
  const counts = state.answers.find((one) => one.key === answer.questionKey);
  if (answer.outcome === "refused") return question?.required === false || (counts?.refusedCount ?? 0) >= 1;
  const usable = question?.type !== "email" || email.test(answer.value);
  return usable || (counts?.invalidCount ?? 0) >= 2;
}
