import { clausesOf, plainText, subjectWords, wordsOf } from "./plain-text.ts";
import type { AnswerValue, ParsedValue } from "./answer.ts";
import type { Evidence } from "./evidence.ts";
import { type ParseContext, parseValue, textAnswerMax } from "./parse-value/parse-value.ts";
import type { Question } from "./question.ts";
import type { TurnInput } from "./turn.ts";

/** How much of a tidied text must stand in what the customer wrote, and in the quoted words themselves. */
const groundedMin = 0.6;
const quotedMin = 0.3;

function shareOf(value: readonly string[], text: string): number {
  const known = new Set(wordsOf(plainText(text)));
  return value.filter((word) => known.has(word)).length / value.length;
}

/** Whether a text value says only what the customer wrote there, every number included. */
function isGrounded(value: string, quoted: string, said: string): boolean {
  const words = wordsOf(plainText(value));
  if (words.length === 0) return false;
  const known = new Set(wordsOf(plainText(said)));
  const numbers = words.filter((word) => /\d/.test(word));
  if (!numbers.every((word) => known.has(word))) return false;
  return shareOf(words, said) >= groundedMin && shareOf(words, quoted) >= quotedMin;
}

/** The messages that were written together with this one. */
function saidTogether({ message }: Evidence, input: TurnInput): string {
  if (!input.burst.includes(message)) return message.text;
  const own = input.burst.filter((one) => one.author === "customer");
  return own.map((one) => one.text).join("\n");
}

function readText(evidence: Evidence, proposed: string, input: TurnInput, context: ParseContext): ParsedValue {
  const value = proposed.trim().slice(0, textAnswerMax);
  const { words } = evidence.quote;
  if (isGrounded(value, words, saidTogether(evidence, input)))
    return { ok: true, value: { type: "text", text: value } };
  return parseValue(evidence.question, words, context);
}

function amountsOf(value: AnswerValue): number[] {
  return value.type === "money" ? [value.atLeastMinor, value.atMostMinor].filter((one) => one !== null) : [];
}

/** The part of the message between marks that the quote stands in. */
function clauseOf({ message, quote }: Evidence): string {
  const before = Math.max(
    ...[", ", ". ", "; ", "! ", "? ", "\n"].map((mark) => message.text.lastIndexOf(mark, quote.start - 1)),
  );
  const after = message.text.slice(quote.end).search(/[,.;!?](?:\s|$)|\n/);
  return message.text.slice(before + 1, after < 0 ? message.text.length : quote.end + after);
}

/** "3000" cut out of "no more than 3000" is a limit, and "2" out of "2 children" is no money. */
function readMoney(evidence: Evidence, context: ParseContext): ParsedValue {
  const { question, quote } = evidence;
  const own = parseValue(question, quote.words, context);
  const clause = clauseOf(evidence);
  if (!own.ok || plainText(clause) === plainText(quote.words)) return own;
  const wide = parseValue(question, clause, context);
  if (!wide.ok) return /^[\d.,]+$/.test(quote.words) ? wide : own;
  const around = amountsOf(wide.value);
  return amountsOf(own.value).every((amount) => around.includes(amount)) ? wide : own;
}

/** An address that mixes alphabets looks like another one. */
function mixesAlphabets(value: AnswerValue): boolean {
  if (value.type !== "email") return false;
  const parts = value.email.split(/[@.]/);
  return parts.some((part) => /\p{Script=Latin}/u.test(part) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(part));
}

/** Where the words alone do not say the value, how an agent understood them may count; amounts and addresses never. */
const mayUnderstand: readonly Question["type"][] = ["date", "choice", "multiple_choice", "yes_no"];
/** Longer messages say more than an answer. */
const directWordsMax = 15;

/** A plain statement, right after the question was asked. */
function isDirectReply({ question, message }: Evidence, input: TurnInput): boolean {
  if (input.openQuestion?.key !== question.key || message.duringPause || !input.burst.includes(message)) return false;
  return !/[?？؟]/.test(message.text) && wordsOf(message.text).length <= directWordsMax;
}

/** The words name something of the option, or of the owner's advice about it. */
function touchesOptions({ question, quote }: Evidence): boolean {
  const known = new Set(subjectWords(plainText(`${question.options.join(" ")} ${question.hint}`)));
  return clausesOf(plainText(quote.words)).some((clause) => subjectWords(clause).some((word) => known.has(word)));
}

function readUnderstood(
  evidence: Evidence,
  proposed: string,
  input: TurnInput,
  context: ParseContext,
): ParsedValue | null {
  const { question } = evidence;
  if (!mayUnderstand.includes(question.type)) return null;
  const understood = parseValue(question, proposed, context);
  if (!understood.ok) return null;
  return isDirectReply(evidence, input) || touchesOptions(evidence) ? understood : null;
}

/** The value of an answer: from the customer's own words wherever they can be read. */
export function readAnswer(evidence: Evidence, proposed: string, input: TurnInput, context: ParseContext): ParsedValue {
  const { question, quote } = evidence;
  if (question.type === "text") return readText(evidence, proposed, input, context);
  const own = question.type === "money" ? readMoney(evidence, context) : parseValue(question, quote.words, context);
  if (own.ok) return mixesAlphabets(own.value) ? { ok: false, reason: "email_malformed" } : own;
  if (own.reason === "date_in_past") return own;
  return readUnderstood(evidence, proposed, input, context) ?? own;
}
