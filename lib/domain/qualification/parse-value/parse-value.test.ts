import { expect, test } from "vitest";
import { budget, email, givenQuestion, inEnglish, inSpanish } from "../given-turn.ts";
import type { Question } from "../question.ts";
import { notationOf } from "./cases/case-table.ts";
import { findValue, type ParseContext, parseValue, textAnswerMax } from "./parse-value.ts";

const text = givenQuestion("text", "text", "?");
const phone = givenQuestion("phone", "phone", "?");
const deadline = givenQuestion("deadline", "date", "When?", { futureOnly: true });
const accident = givenQuestion("accident", "date", "When did it happen?");

function choice(...options: string[]): Question {
  return givenQuestion("choice", "choice", "?", { options });
}

function read(question: Question, words: string, context: ParseContext = inEnglish): string {
  return notationOf(parseValue(question, words, context));
}

test("given ten thousand letters, then the value keeps the first part", () => {
  expect(read(text, "a".repeat(10_000))).toBe("a".repeat(textAnswerMax));
});

test("given a country with another plan, then national numbers are read by it", () => {
  expect(read(phone, "020 7946 0958", { ...inEnglish, country: "GB" })).toBe("+442079460958");
  expect(read(phone, "55 1234 5678", { ...inSpanish, country: "MX" })).toBe("+525512345678");
  expect(read(phone, "044 55 1234 5678", { ...inSpanish, country: "MX" })).toBe("+525512345678");
  expect(read(phone, "+52 1 55 1234 5678", { ...inSpanish, country: "MX" })).toBe("+525512345678");
  expect(read(phone, "011 15 2345 6789", { ...inSpanish, country: "AR" })).toBe("+5491123456789");
  expect(read(phone, "912 345 678", { ...inEnglish, country: "PT" })).toBe("+351912345678");
  expect(read(phone, "111 111 111", { ...inEnglish, country: "PT" })).toBe("!phone_malformed");
});

test("given a peso sign, then the business's own currency is meant", () => {
  expect(read(budget, "$500", { ...inSpanish, country: "MX", currency: "MXN" })).toBe("500 MXN");
});

test("given a currency without minor units, then nothing is multiplied", () => {
  const parsed = parseValue(budget, "15.000", { ...inSpanish, country: "CL", currency: "CLP" });
  expect(parsed).toMatchObject({ value: { atLeastMinor: 15000, atMostMinor: 15000, currency: "CLP" } });
});

test("given a day that may lie in the past, then the nearest year is meant", () => {
  expect(read(accident, "3 November")).toBe("2026-11-03");
  expect(read(accident, "yesterday")).toBe("2026-11-17");
  expect(read(accident, "last summer")).toBe("2026-06-01..2026-08-31");
});

test("given the hour before midnight UTC, then today is what the business's clock says", () => {
  const late = { ...inSpanish, now: new Date("2026-11-18T23:30:00Z") };
  expect(read(deadline, "hoy", late)).toBe("2026-11-19");
});

test.each([
  ["DE", "2027-06-01..2027-08-31"],
  ["US", "2027-06-01..2027-08-31"],
  ["AR", "2026-12-01..2027-02-28"],
  ["AU", "2026-12-01..2027-02-28"],
  ["BR", "2026-12-01..2027-02-28"],
])("given summer in %s, then its own months are meant", (country, expected) => {
  expect(read(deadline, "next summer", { ...inEnglish, country })).toBe(expected);
});

test("given an address with a usual slip, then it is pointed out, and taken as it is when it comes again", () => {
  expect(read(email, "ana@gmial.com")).toBe("!email_misspelt ? ana@gmail.com");
  const again = { ...inEnglish, earlierWords: "my mail is Ana@gmial.com" };
  expect(read(email, "ana@gmial.com", again)).toBe("ana@gmial.com");
});

test("given an address that the assistant has asked about, then a yes confirms it and a no does not", () => {
  const asked = { ...inEnglish, earlierWords: "it's ana@gmial.com", offered: "Perhaps ana@gmail.com was meant." };
  expect(read(email, "yes, sorry", asked)).toBe("ana@gmail.com");
  expect(read(email, "no", asked)).toBe("!email_malformed");
  expect(read(email, "yes", { ...asked, offered: "What is your e-mail address?" })).toBe("!email_malformed");
});

const size = choice("1-5 employees", "6-20 employees", "21+ employees");
const money = choice("Under $1,000", "$1,000 – $5,000", "Over $5,000");
const dinero = choice("Menos de 10 mil", "De 10 mil a 20 mil", "Más de 20 mil");
const contact = choice("Morning", "Afternoon", "Evening");
const yesOrNo = choice("Yes, I have one", "No, not yet");
const home = choice("Apartment (flat)", "House / villa", "Office");

test.each([
  [size, "3", "1-5 employees"],
  [size, "we are 12", "6-20 employees"],
  [size, "300", "21+ employees"],
  [money, "800", "Under $1,000"],
  [money, "about 3k", "$1,000 – $5,000"],
  [money, "10,000 or so", "Over $5,000"],
  [money, "the second", "$1,000 – $5,000"],
  [contact, "por la tarde", "Afternoon"],
  [contact, "abends", "Evening"],
  [yesOrNo, "yep", "Yes, I have one"],
  [yesOrNo, "nope", "No, not yet"],
  [home, "a flat", "Apartment (flat)"],
  [home, "villa", "House / villa"],
  [home, "uma casa", "House / villa"],
  [home, "bureau", "Office"],
] as const)("given the options of %o, then %j chooses %j", (question, words, expected) => {
  expect(read(question, words)).toBe(expected);
});

test("given options with amounts in words, then an amount chooses the one that holds it", () => {
  expect(read(dinero, "15 mil", inSpanish)).toBe("De 10 mil a 20 mil");
  expect(read(dinero, "unos 8000", inSpanish)).toBe("Menos de 10 mil");
  expect(read(dinero, "50k", inSpanish)).toBe("Más de 20 mil");
});

test("given more words around it in another language, then the reading that understands them counts", () => {
  expect(findValue(budget, "no más de 800", inEnglish)).toMatchObject({ start: 0, end: 13 });
  expect(read(budget, "no más de 800")).toBe("..800 USD");
  expect(read(deadline, "antes de mayo")).toBe("..2027-04-30");
});
