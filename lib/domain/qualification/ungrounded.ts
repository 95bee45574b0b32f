import { fold } from "./parse-value/fold.ts";

/** What a sentence may say: the texts it rests on, and names that need no source. */
export interface Ground {
  sources: readonly string[];
  known: readonly string[];
  /** ISO 639-1 of the sentence: in German every noun begins with a capital. */
  language: string;
}

/** Words that are written large without naming anybody. */
const plainNames = "i ai ia ki pdf sms ok crm whatsapp instagram messenger".split(" ");

function foldedWords(text: string): string[] {
  return fold(text.normalize("NFC")).match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Digits without separators and a trailing ".00": "1.500,00" and "1500" say the same. */
function plainDigits(number: string): string {
  return number
    .replace(/[.,]00?$/, "")
    .replace(/\D/g, "")
    .replace(/^0+(?=\d)/, "");
}

const thousand = /(\d+(?:[.,]\d+)?)\s?(?:k|mil|thousand|tausend|mille)\b/g;

function numbersIn(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map(plainDigits);
}

/** Every number of the sources, those in words of thousands too: "3k" is also 3,000. */
function groundNumbers(source: string): string[] {
  const large = [...fold(source).matchAll(thousand)].map(([, number = ""]) =>
    String(Math.round(Number(number.replace(",", ".")) * 1_000)),
  );
  return [...numbersIn(source), ...large];
}

function ungroundedNumbers(sentence: string, { sources }: Ground): string[] {
  const known = new Set(sources.flatMap(groundNumbers));
  // The minutes of a full hour are not in "5 pm".
  return numbersIn(sentence).filter((number) => !/^0*$/.test(number) && !known.has(number));
}

const addresses = /[^\s@<>()"“”«»,;]+@[^\s@<>()"“”«»,;]+\.[\p{L}\d]+|(?:https?:\/\/|www\.)[^\s<>()"“”«»]+/giu;

function ungroundedAddresses(sentence: string, { sources }: Ground): string[] {
  const all = sources.join("\n").toLowerCase();
  const found = sentence.match(addresses) ?? [];
  return found.filter((address) => !all.includes(address.toLowerCase().replace(/[.,!?]+$/, "")));
}

const languages = ["en", "es", "pt", "fr", "de"];
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** "friday", "viernes", "freitag" all stand for the same; so do the months. */
const calendarNames: ReadonlyMap<string, string> = new Map(
  languages.flatMap((language) => {
    const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
    const month = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    const days = Array.from({ length: 7 }, (_, day): [string, string] => [
      foldedWords(weekday.format(monday + day * dayMs))[0] ?? "",
      `day ${day}`,
    ]);
    const months = Array.from({ length: 12 }, (_, index): [string, string] => [
      foldedWords(month.format(Date.UTC(2024, index, 1)))[0] ?? "",
      `month ${index}`,
    ]);
    return [...days, ...months];
  }),
);

/** Full names of days and months, and their first letters, as they stand in values ("17 Oct"). */
function calendarMarks(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const whole = calendarNames.get(word);
    if (whole !== undefined) return [whole];
    if (word.length < 3) return [];
    return [...calendarNames].filter(([name]) => name.startsWith(word)).map(([, mark]) => mark);
  });
}

interface Capital {
  word: string;
  /** Stands where every word is written large. */
  first: boolean;
  /** Right behind another large word that is not the first. */
  follows: boolean;
}

const sentenceStart = /(?:^|[.!?:…]\s+)["“”„«»‘’¿¡(\s]*$/u;

function capitalsIn(sentence: string): Capital[] {
  const capitals: Capital[] = [];
  let endOfLast = -1;
  for (const match of sentence.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\d]*/gu)) {
    const [word] = match;
    if (!/^\p{Lu}/u.test(word)) continue;
    const first = sentenceStart.test(sentence.slice(0, match.index));
    const before = capitals.at(-1);
    const follows = before !== undefined && !before.first && /^\s+$/.test(sentence.slice(endOfLast, match.index));
    capitals.push({ word, first, follows });
    endOfLast = match.index + word.length;
  }
  return capitals;
}

/** In German every noun is large: only a large word behind another one looks like a name. */
function looksLikeName({ first, follows }: Capital, language: string): boolean {
  return language === "de" ? follows : !first;
}

function ungroundedNames(sentence: string, { sources, known, language }: Ground): string[] {
  const words = new Set([...sources, ...known].flatMap(foldedWords));
  const marks = new Set(calendarMarks([...words]));
  return capitalsIn(sentence)
    .filter((one) => looksLikeName(one, language))
    .map(({ word }) => word)
    .filter((word) => {
      const [plain = ""] = foldedWords(word);
      const mark = calendarNames.get(plain);
      return !plainNames.includes(plain) && !words.has(plain) && !(mark !== undefined && marks.has(mark));
    });
}

/** Numbers, addresses and names of a sentence that none of its sources has. */
export function ungroundedFacts(sentence: string, ground: Ground): string[] {
  const addressed = sentence.replace(addresses, " ");
  return [
    ...ungroundedAddresses(sentence, ground),
    ...ungroundedNumbers(addressed, ground),
    ...ungroundedNames(addressed, ground),
  ];
}
