import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { showMoney } from "#lib/domain/qualification/show-value.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { sentencesOf } from "./detect/sentences.ts";

const answerMax = 320;

function subjects(text: string, stopWords: readonly string[]): string[] {
  const words = fold(text.normalize("NFC")).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.filter((word) => !stopWords.includes(word)).map((word) => word.replace(/(?<=.{3})e?s$/, ""));
}

function shared(text: string, sought: readonly string[], stopWords: readonly string[]): number {
  const own = new Set(subjects(text, stopWords));
  return new Set(sought.filter((word) => own.has(word))).size;
}

/** The item's own words, without any that ask something. */
function quoteOf(
  item: KnowledgeItem,
  sought: readonly string[],
  stopWords: readonly string[],
  locale: string,
): string | null {
  const sentences = sentencesOf(item.text)
    .map((part) => part.text.trim())
    .filter((text) => !text.includes("?"));
  if (item.source === "catalog") {
    if (item.priceMinor === null || item.currency === null || shared(item.title, sought, stopWords) === 0) return null;
    return `${item.title}: ${showMoney(item.priceMinor, item.currency, locale)}.`;
  }
  if (item.source === "faq") {
    const answer = sentences.join(" ");
    return shared(item.title, sought, stopWords) > 0 && answer.length <= answerMax ? answer || null : null;
  }
  const best = [...sentences].sort((a, b) => shared(b, sought, stopWords) - shared(a, sought, stopWords))[0];
  return best && shared(best, sought, stopWords) >= 2 && best.length <= answerMax ? best : null;
}

/** What the business's own material says to the customer's questions, in its own words. Null: nothing that fits. */
export function answerFromKnowledge(
  reading: MessageReading,
  knowledge: readonly KnowledgeItem[],
  locale: string,
): string | null {
  const stopWords = reading.cues.flatMap((cue) => cue.stopWords);
  const sought = reading.questions.flatMap((part) => subjects(part.text, stopWords));
  for (const item of knowledge) {
    const quote = quoteOf(item, sought, stopWords, locale);
    if (quote) return quote;
  }
  return null;
}
