import type { AnswerValue } from "./answer.ts";
import { minorDigits } from "./parse-value/currency.ts";

interface Phrases {
  upTo: (value: string) => string;
  atLeast: (value: string) => string;
  yes: string;
  no: string;
  asap: string;
  anyTime: string;
  by: (day: string) => string;
  from: (day: string) => string;
}

const phrases = {
  en: {
    upTo: (value) => `Up to ${value}`,
    atLeast: (value) => `At least ${value}`,
    yes: "Yes",
    no: "No",
    asap: "As soon as possible",
    anyTime: "Any time",
    by: (day) => `By ${day}`,
    from: (day) => `From ${day}`,
  },
  es: {
    upTo: (value) => `Hasta ${value}`,
    atLeast: (value) => `Al menos ${value}`,
    yes: "Sí",
    no: "No",
    asap: "Lo antes posible",
    anyTime: "Sin fecha",
    by: (day) => `Hasta el ${day}`,
    from: (day) => `Desde el ${day}`,
  },
  pt: {
    upTo: (value) => `Até ${value}`,
    atLeast: (value) => `Pelo menos ${value}`,
    yes: "Sim",
    no: "Não",
    asap: "O mais rápido possível",
    anyTime: "Sem data",
    by: (day) => `Até ${day}`,
    from: (day) => `A partir de ${day}`,
  },
  fr: {
    upTo: (value) => `Jusqu’à ${value}`,
    atLeast: (value) => `Au moins ${value}`,
    yes: "Oui",
    no: "Non",
    asap: "Dès que possible",
    anyTime: "Sans date",
    by: (day) => `Jusqu’au ${day}`,
    from: (day) => `À partir du ${day}`,
  },
  de: {
    upTo: (value) => `Bis zu ${value}`,
    atLeast: (value) => `Mindestens ${value}`,
    yes: "Ja",
    no: "Nein",
    asap: "So bald wie möglich",
    anyTime: "Jederzeit",
    by: (day) => `Bis ${day}`,
    from: (day) => `Ab ${day}`,
  },
} as const satisfies Record<string, Phrases>;

const phrasesByCode = new Map<string, Phrases>(Object.entries(phrases));

/** English where there are no words in that language. */
function phrasesOf(locale: string): Phrases {
  return phrasesByCode.get(locale.slice(0, 2).toLowerCase()) ?? phrases.en;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Formatters are costly to make and always the same for the same key. */
function numberFormat(locale: string, currency: string | null): Intl.NumberFormat {
  const key = `${locale} ${currency ?? ""}`;
  const known = formats.get(key);
  if (known) return known;
  const style =
    currency === null ? {} : { style: "currency" as const, currency, currencyDisplay: "narrowSymbol" as const };
  const options = { ...style, useGrouping: "always" as const, trailingZeroDisplay: "stripIfInteger" as const };
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** An amount in minor units as a person reads it: "$3,000", "2.500 €". */
export function showMoney(minor: number, currency: string, locale: string): string {
  return numberFormat(locale, currency)
    .format(minor / 10 ** minorDigits(currency))
    .replace(/[\u00a0\u202f]/g, " ");
}

function showNumber(value: number, locale: string): string {
  return numberFormat(locale, null)
    .format(value)
    .replace(/[\u00a0\u202f]/g, " ");
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

type DateParts = "day" | "month" | "year";

function dayFormat(locale: string, precision: DateParts): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = dayFormats.get(key);
  if (known) return known;
  const month = precision === "year" ? undefined : ("short" as const);
  const day = precision === "day" ? ("numeric" as const) : undefined;
  const made = new Intl.DateTimeFormat(locale, { day, month, year: "numeric", timeZone: "UTC" });
  dayFormats.set(key, made);
  return made;
}

function atNoonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function showDay(day: string, locale: string): string {
  return dayFormat(locale, "day").format(atNoonOf(day));
}

function isLastOfMonth(day: string): boolean {
  const next = atNoonOf(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** Whole months and years by their names ("Dec 2026", "Mar – May 2027", "2027"), other time frames by their days. */
function showRange(from: string, to: string, locale: string): string {
  if (from === to) return showDay(from, locale);
  if (!from.endsWith("-01") || !isLastOfMonth(to)) return `${showDay(from, locale)} – ${showDay(to, locale)}`;
  const precision = from.endsWith("-01-01") && to.endsWith("-12-31") ? "year" : "month";
  const format = dayFormat(locale, precision);
  const [first, last] = [atNoonOf(from), atNoonOf(to)];
  if (format.format(first) === format.format(last)) return format.format(first);
  return format.formatRange(first, last).replace(/\s*–\s*/, " – ");
}

function showMoneyValue(value: Extract<AnswerValue, { type: "money" }>, locale: string): string {
  const words = phrasesOf(locale);
  const least = value.atLeastMinor === null ? null : showMoney(value.atLeastMinor, value.currency, locale);
  const most = value.atMostMinor === null ? null : showMoney(value.atMostMinor, value.currency, locale);
  if (least === null) return most === null ? "" : words.upTo(most);
  if (most === null) return words.atLeast(least);
  return value.atLeastMinor === value.atMostMinor ? least : `${least} – ${most}`;
}

function showDate(value: Extract<AnswerValue, { type: "date" }>, locale: string): string {
  const words = phrasesOf(locale);
  const { from, to } = value;
  if (from === null && to === null) return value.asap ? words.asap : words.anyTime;
  if (from === null) return to === null ? "" : words.by(showDay(to, locale));
  if (to === null) return words.from(showDay(from, locale));
  return showRange(from, to, locale);
}

/** A value in words that a person reads. `locale`: BCP 47 ("en", "es-ES"). */
export function showValue(value: AnswerValue, locale: string): string {
  switch (value.type) {
    case "text":
      return value.text;
    case "choice":
      return value.option;
    case "multiple_choice":
      return value.options.join(", ");
    case "number": {
      const least = showNumber(value.number, locale);
      return value.max === null ? least : `${least} – ${showNumber(value.max, locale)}`;
    }
    case "money":
      return showMoneyValue(value, locale);
    case "date":
      return showDate(value, locale);
    case "email":
      return value.email;
    case "phone":
      return value.phone;
    case "yes_no":
      return value.yes ? phrasesOf(locale).yes : phrasesOf(locale).no;
  }
}
