import { plainText, wordsOf } from "./plain-text.ts";
import type { Question } from "./question.ts";
import { findQuote, type Quote } from "./quote.ts";
import type { ProposedAnswer, TurnInput, TurnMessage } from "./turn.ts";
import type { DropReason } from "./verdict.ts";

/** What an answer stands on: a configured question, a message of the customer, and the words of it. */
export interface Evidence {
  question: Question;
  message: TurnMessage;
  quote: Quote;
}

/** Whole messages that say nothing about anything, in five languages and without words at all. */
const emptyTalk =
  /^(?:h+i+|hello+|hey+|hola|buen[oa]s(?: (?:dias|tardes|noches))?|ola|oi|bom dia|boa (?:tarde|noite)|salut|bonjour|bonsoir|coucou|hallo|guten (?:tag|morgen|abend)|moin|servus|ok(?:ay|ey)?|k+|vale|d'accord|alles klar|in ordnung|thanks?(?: you)?|thx|gracias|muchas gracias|obrigad[oa]|merci|danke(?: schon)?|please|por favor|s'il vous plait|bitte)$/;
/** Words that carry no meaning of their own when they are cut out of a message. */
const bareWords = new Set(
  "the and but for you are was can how what hey this that have has had its i'm que con por los las una uno mas pero como para esta este der die das und ich sie ist ein eine den dem des les une pour vous est pas avec mais uma dos das com nao sao".split(
    " ",
  ),
);
/** Short words that answer a question by themselves. */
const shortAnswers = new Set(
  "no yes yep nope none si nada sim nao non oui rien nein ja kein nichts asap now never".split(" "),
);

/** Whether words are too little to stand for an answer in the customer's own text. */
function saysNothing(words: string, message: string): boolean {
  const plain = plainText(words);
  const bare = wordsOf(plain);
  if (bare.length === 0 || emptyTalk.test(plain.replace(/[^\p{L}\p{N}' ]/gu, "").trim())) return true;
  if (plainText(message) === plain) return false;
  return !bare.some(
    (word) =>
      /\d/.test(word) ||
      shortAnswers.has(word) ||
      (word.length >= 3 && !bareWords.has(word)) ||
      (word.length >= 2 && !/\p{Script=Latin}/u.test(word)),
  );
}

/** A number that is a piece of a longer one: of a price, a day, a telephone number. */
function cutsNumber(message: string, { start, end, words }: Quote): boolean {
  const [before, after] = [message.slice(0, start), message.slice(end)];
  const group = /^\d{3}(?!\d)/.test(words) && /\d $/.test(before);
  const left = /^\d/.test(words) && (/\d[.,'’:/-]$|\+\d[\d ]*$/.test(before) || group);
  return left || (/\d$/.test(words) && /^(?:[.,'’:/-]\d| \d{3}(?!\d))/.test(after));
}

/** An address of which letters are missing on one side. */
function cutsAddress(message: string, { start, end }: Quote): boolean {
  return /[\w.+@-]$/.test(message.slice(0, start)) || /^(?:[@+-]|\.?\w)/.test(message.slice(end));
}

const addressTypes: readonly Question["type"][] = ["email"];
const numberTypes: readonly Question["type"][] = ["number", "money", "phone", "date"];

function cutsApart({ question, message, quote }: Evidence): boolean {
  if (addressTypes.includes(question.type)) return quote.words.includes("@") && cutsAddress(message.text, quote);
  return numberTypes.includes(question.type) && cutsNumber(message.text, quote);
}

/** Words in a row that make a repetition of what the business wrote: fewer are the subject itself. */
const echoWordsMin = 5;
const quotedWordsMin = 3;
const quoted = /[“"«„]([^”"»“\n]{3,})[”"»“]|^\s*>\s?(.+)$/gm;

function holds(texts: readonly string[], words: string, min: number): boolean {
  const sought = wordsOf(plainText(words));
  return sought.length >= min && texts.some((text) => text.includes(` ${sought.join(" ")} `));
}

/** The customer repeats or cites the business: that is what the business said. */
function echoesBusiness({ question, message, quote }: Evidence, input: TurnInput): boolean {
  if (question.options.some((option) => plainText(option) === plainText(message.text))) return false;
  const said = [...input.transcript, ...input.burst].filter(
    (one) => one.author !== "customer" && one.author !== "system",
  );
  const texts = said.map((one) => ` ${wordsOf(plainText(one.text)).join(" ")} `);
  if (texts.length === 0) return false;
  if (holds(texts, message.text, echoWordsMin)) return true;
  return [...message.text.matchAll(quoted)].some(({ 0: all, 1: marked, 2: line, index }) => {
    const inside = quote.start >= index && quote.end <= index + all.length;
    return inside && holds(texts, marked ?? line ?? "", quotedWordsMin);
  });
}

function positionOf(input: TurnInput, messageId: string | null): number {
  return [...input.transcript, ...input.burst].findIndex((one) => one.id === messageId);
}

/** A correction comes after what it corrects. */
function isOutdated(input: TurnInput, { question, message }: Evidence): boolean {
  const before = input.answers.find((one) => one.questionKey === question.key);
  if (before?.state !== "answered") return false;
  return positionOf(input, message.id) < positionOf(input, before.messageId);
}

/** Whether the proposal names a question and quotes the customer in words that can stand for an answer. */
export function findEvidence(input: TurnInput, proposed: ProposedAnswer): Evidence | DropReason {
  const question = input.workflow.questions.find((one) => one.key === proposed.questionKey);
  if (!question) return "unknown_question";
  const message = [...input.burst, ...input.transcript].find((one) => one.id === proposed.messageId);
  if (!message) return "unknown_message";
  if (message.author !== "customer") return "not_the_customers_words";
  const quote = findQuote(message.text, proposed.words);
  if (!quote) return "words_not_in_message";
  const evidence = { question, message, quote };
  if (message.hasWords && question.type === "text" && saysNothing(quote.words, message.text))
    return "words_say_nothing";
  if (cutsApart(evidence)) return "words_cut_apart";
  if (echoesBusiness(evidence, input)) return "words_of_the_business";
  return isOutdated(input, evidence) ? "older_than_answer" : evidence;
}
