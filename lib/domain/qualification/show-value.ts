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

const english: Phrases = {
  upTo: (value) => `Up to ${value}`,
  atLeast: (value) => `At least ${value}`,
  yes: "Yes",
  no: "No",
  asap: "As soon as possible",
  anyTime: "Any time",
  by: (day) => `By ${day}`,
  from: (day) => `From ${day}`,
};

const spanish: Phrases = {
  upTo: (value) => `Hasta ${value}`,
  atLeast: (value) => `Al menos ${value}`,
  yes: "Sí",
  no: "No",
  asap: "Lo antes posible",
  anyTime: "Sin fecha",
  by: (day) => `Hasta el ${day}`,
  from: (day) => `Desde el ${day}`,
};

function phrasesOf(locale: string): Phrases {
  return locale.startsWith("es") ? spanish : english;
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
    .replaceAll("\u00a0", " ");
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function showDay(day: string, locale: string): string {
  const known = dayFormats.get(locale);
  const format =
    known ?? new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  if (!known) dayFormats.set(locale, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

function showMoneyValue(value: Extract<AnswerValue, { type: "money" }>, locale: string): string {
  const phrases = phrasesOf(locale);
  const least = value.atLeastMinor === null ? null : showMoney(value.atLeastMinor, value.currency, locale);
  const most = value.atMostMinor === null ? null : showMoney(value.atMostMinor, value.currency, locale);
  if (least === null) return most === null ? "" : phrases.upTo(most);
  if (most === null) return phrases.atLeast(least);
  return value.atLeastMinor === value.atMostMinor ? least : `${least} – ${most}`;
}

function showDate(value: Extract<AnswerValue, { type: "date" }>, locale: string): string {
  const phrases = phrasesOf(locale);
  const { from, to } = value;
  if (from === null && to === null) return value.asap ? phrases.asap : phrases.anyTime;
  if (from === null) return to === null ? "" : phrases.by(showDay(to, locale));
  if (to === null) return phrases.from(showDay(from, locale));
  return from === to ? showDay(from, locale) : `${showDay(from, locale)} – ${showDay(to, locale)}`;
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
      const least = numberFormat(locale, null).format(value.number);
      return value.max === null ? least : `${least} – ${numberFormat(locale, null).format(value.max)}`;
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
