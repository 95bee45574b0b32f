import { expect, test } from "vitest";
import { givenQuestion, inEnglish, inSpanish } from "../given-turn.ts";
import type { Question } from "../question.ts";
import { type ParseContext, parseValue, textAnswerMax } from "./parse-value.ts";

const text = givenQuestion("text", "text", "?");
const number = givenQuestion("number", "number", "?");
const email = givenQuestion("email", "email", "?");
const phone = givenQuestion("phone", "phone", "?");
const yesNo = givenQuestion("yes_no", "yes_no", "?");
const deal = givenQuestion("deal", "choice", "?", { options: ["Buy", "Sell", "Rent"] });
const size = givenQuestion("size", "choice", "?", { options: ["1-5 employees", "6-20 employees", "21+ employees"] });
const deals = givenQuestion("deals", "multiple_choice", "?", { options: ["Buy", "Sell", "Rent"] });
const trato = givenQuestion("trato", "choice", "?", { options: ["Comprar", "Vender", "Alquilar"] });

function read(question: Question, words: string, context: ParseContext): unknown {
  const parsed = parseValue(question, words, context);
  if (!parsed.ok) return parsed.reason;
  const { value } = parsed;
  switch (value.type) {
    case "text":
      return value.text;
    case "number":
      return value.max === null ? value.number : [value.number, value.max];
    case "email":
      return value.email;
    case "phone":
      return value.phone;
    case "yes_no":
      return value.yes;
    case "choice":
      return value.option;
    case "multiple_choice":
      return value.options;
    case "money":
    case "date":
      return null;
  }
}

type Row = readonly [question: Question, words: string, expected: unknown];

const english: readonly Row[] = [
  [number, "four", 4],
  [number, "we are 4", 4],
  [number, "twenty-five", 25],
  [number, "a hundred and fifty", 150],
  [number, "1,200", 1200],
  [number, "2.5", 2.5],
  [number, "3 or 4", [3, 4]],
  [number, "between 3 and 5", [3, 5]],
  [number, "3-4 rooms", [3, 4]],
  [number, "four rooms, not three", 4],
  [number, "not three, four", 4],
  [number, "instead of 3 make it 5", 5],
  [number, "just one", 1],
  [number, "-5", -5],
  [number, "lots", "not_a_number"],
  [number, "once I know more", "not_a_number"],
  [email, "ana@example.com", "ana@example.com"],
  [email, "My mail is Ana.B@Example.COM.", "Ana.B@example.com"],
  [email, "<ana@example.co.uk>", "ana@example.co.uk"],
  [email, "mailto:ana@example.com", "ana@example.com"],
  [email, "ana+law@example.com, thanks", "ana+law@example.com"],
  [email, "a@b.com, not c@d.com", "a@b.com"],
  [email, "not a@b.com but c@d.com", "c@d.com"],
  [email, "ana at example dot com", "ana@example.com"],
  [email, "ana@", "email_without_domain"],
  [email, "ana@gmail", "email_without_domain"],
  [email, "ana@gmail,com", "email_malformed"],
  [email, "ana", "email_malformed"],
  [email, "ana@@example.com", "email_malformed"],
  [email, "ana..b@example.com", "email_malformed"],
  [phone, "(415) 555-0100", "+14155550100"],
  [phone, "call me on 415.555.0100 please", "+14155550100"],
  [phone, "+34 600 11 22 33", "+34600112233"],
  [phone, "0034600112233", "+34600112233"],
  [phone, "+44 (0)20 7946 0958", "+442079460958"],
  [phone, "555-0100", "phone_malformed"],
  [phone, "none", "phone_malformed"],
  [yesNo, "yes", true],
  [yesNo, "Yep, sure", true],
  [yesNo, "I do", true],
  [yesNo, "no problem", true],
  [yesNo, "why not", true],
  [yesNo, "👍", true],
  [yesNo, "no", false],
  [yesNo, "not yet", false],
  [yesNo, "of course not", false],
  [yesNo, "I have not", false],
  [yesNo, "no, but I have the papers", false],
  [yesNo, "maybe", "not_yes_or_no"],
  [deal, "buy", "Buy"],
  [deal, "I want to sell", "Sell"],
  [deal, "2", "Sell"],
  [deal, "the second one", "Sell"],
  [deal, "the last one", "Rent"],
  [deal, "option 3", "Rent"],
  [deal, "ren", "Rent"],
  [deal, "rentt", "Rent"],
  [deal, "not Buy, Rent", "Rent"],
  [deal, "buy or sell", "not_an_option"],
  [deal, "7", "not_an_option"],
  [deal, "something else", "not_an_option"],
  [size, "3", "1-5 employees"],
  [size, "we are 12", "6-20 employees"],
  [size, "300", "21+ employees"],
  [deals, "buy and rent", ["Buy", "Rent"]],
  [deals, "1 and 3", ["Buy", "Rent"]],
  [deals, "all of them", ["Buy", "Sell", "Rent"]],
  [deals, "the first and the last one", ["Buy", "Rent"]],
  [deals, "nothing", "not_an_option"],
  [text, "  A divorce \n", "A divorce"],
  [text, "   ", "empty"],
];

test.each(english.map(([question, ...row]) => [question.key, ...row, question] as const))(
  "given the %s %j in English, then %j",
  (_key, words, expected, question) => {
    expect(read(question, words, inEnglish)).toEqual(expected);
  },
);

const spanish: readonly Row[] = [
  [number, "tres", 3],
  [number, "treinta y cinco", 35],
  [number, "somos cuatro", 4],
  [number, "cuatro, no tres", 4],
  [number, "de 3 a 5", [3, 5]],
  [number, "entre 3 y 5", [3, 5]],
  [number, "dos o tres", [2, 3]],
  [number, "1.200", 1200],
  [number, "2,5", 2.5],
  [number, "dos y medio", 2.5],
  [number, "una", 1],
  [number, "once", 11],
  [number, "una docena", 12],
  [number, "muchos", "not_a_number"],
  [email, "mi correo es Ana@Ejemplo.es", "Ana@ejemplo.es"],
  [email, "ana arroba ejemplo punto es", "ana@ejemplo.es"],
  [email, "ana@b.es, no ana@c.es", "ana@b.es"],
  [email, "ana@", "email_without_domain"],
  [phone, "600 11 22 33", "+34600112233"],
  [phone, "34600112233", "+34600112233"],
  [phone, "mi número es el 912-345-678", "+34912345678"],
  [phone, "+52 55 1234 5678", "+525512345678"],
  [phone, "123", "phone_malformed"],
  [yesNo, "sí", true],
  [yesNo, "si, claro", true],
  [yesNo, "por supuesto", true],
  [yesNo, "cómo no", true],
  [yesNo, "sin problema", true],
  [yesNo, "no", false],
  [yesNo, "claro que no", false],
  [yesNo, "todavía no", false],
  [yesNo, "no tengo", false],
  [yesNo, "quizás", "not_yes_or_no"],
  [trato, "comprar un piso", "Comprar"],
  [trato, "la segunda", "Vender"],
  [trato, "el 3", "Alquilar"],
  [trato, "alquiler", "Alquilar"],
  [trato, "otra cosa", "not_an_option"],
  [text, "Un divorcio", "Un divorcio"],
];

test.each(spanish.map(([question, ...row]) => [question.key, ...row, question] as const))(
  "given the %s %j in Spanish, then %j",
  (_key, words, expected, question) => {
    expect(read(question, words, inSpanish)).toEqual(expected);
  },
);

test("given ten thousand letters, then the value keeps the first part", () => {
  const parsed = read(text, "a".repeat(10_000), inEnglish);
  expect(parsed).toBe("a".repeat(textAnswerMax));
});

test("given a country with another plan, then national numbers are read by it", () => {
  expect(read(phone, "020 7946 0958", { ...inEnglish, country: "GB" })).toBe("+442079460958");
  expect(read(phone, "06 12 34 56 78", { ...inEnglish, country: "FR" })).toBe("+33612345678");
  expect(read(phone, "55 1234 5678", { ...inSpanish, country: "MX" })).toBe("+525512345678");
});

test.each(["1 ", "a@", "1.", "¿", "between 2 and ", "not ", "no más de ", "$", "+1 ", "10/"])(
  "given a long message of %j, then reading it stays fast",
  (piece) => {
    const long = piece.repeat(Math.ceil(8000 / piece.length));
    // Processor time: another program on the machine does not count.
    const before = process.threadCpuUsage().user;
    for (const question of [number, email, phone, yesNo, deal, deals]) parseValue(question, long, inEnglish);
    for (const type of ["money", "date"] as const) parseValue(givenQuestion("k", type, "?"), long, inSpanish);
    expect((process.threadCpuUsage().user - before) / 1000).toBeLessThan(1000);
  },
);
