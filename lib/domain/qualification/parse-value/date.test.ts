import { expect, test } from "vitest";
import { givenQuestion, inEnglish, inSpanish } from "../given-turn.ts";
import { type ParseContext, parseValue } from "./parse-value.ts";

const deadline = givenQuestion("deadline", "date", "When?", { futureOnly: true });
const accident = givenQuestion("accident", "date", "When did it happen?");

function read(words: string, context: ParseContext, question = deadline) {
  const parsed = parseValue(question, words, context);
  if (!parsed.ok || parsed.value.type !== "date") return parsed.ok ? null : parsed.reason;
  const { from, to, asap } = parsed.value;
  return asap ? "asap" : `${from ?? ""}..${to ?? ""}`;
}

const english: readonly (readonly [string, string])[] = [
  ["today", "2026-11-18..2026-11-18"],
  ["tomorrow", "2026-11-19..2026-11-19"],
  ["the day after tomorrow", "2026-11-20..2026-11-20"],
  ["by Friday", "..2026-11-20"],
  ["this Friday", "2026-11-20..2026-11-20"],
  ["next Friday", "2026-11-27..2026-11-27"],
  ["on Wednesday", "2026-11-25..2026-11-25"],
  ["this week", "2026-11-18..2026-11-22"],
  ["next week", "2026-11-23..2026-11-29"],
  ["the weekend", "2026-11-21..2026-11-22"],
  ["next month", "2026-12-01..2026-12-31"],
  ["by the end of the month", "..2026-11-30"],
  ["before the end of the year", "..2026-12-30"],
  ["in two weeks", "2026-12-02..2026-12-02"],
  ["in a fortnight", "2026-12-02..2026-12-02"],
  ["in 2-3 weeks", "2026-12-02..2026-12-09"],
  ["within a month", "2026-11-18..2026-12-18"],
  ["three days from now", "2026-11-21..2026-11-21"],
  ["before 28 October", "..2027-10-27"],
  ["after 3 May", "2027-05-04.."],
  ["May 3rd", "2027-05-03..2027-05-03"],
  ["the 3rd of May 2028", "2028-05-03..2028-05-03"],
  ["December 24, 2026", "2026-12-24..2026-12-24"],
  ["3-10 May", "2027-05-03..2027-05-10"],
  ["from 3 to 10 May 2027", "2027-05-03..2027-05-10"],
  ["between Monday and Friday", "2026-11-23..2026-11-27"],
  ["early December", "2026-12-01..2026-12-10"],
  ["end of January", "2027-01-21..2027-01-31"],
  ["in May", "2027-05-01..2027-05-31"],
  ["sometime in March or so", "2027-03-01..2027-03-31"],
  ["2026-12-01", "2026-12-01..2026-12-01"],
  ["12/25/2026", "2026-12-25..2026-12-25"],
  ["25/12/2026", "2026-12-25..2026-12-25"],
  ["ASAP", "asap"],
  ["as soon as possible please", "asap"],
  ["it's urgent", "asap"],
  ["no rush", ".."],
  ["I may need help", "no_date"],
  ["31 April", "no_date"],
  ["maybe", "no_date"],
  ["yesterday", "date_in_past"],
  ["1 January 2020", "date_in_past"],
  ["two days ago", "date_in_past"],
];

test.each(english)("given the English %j, then %s", (words, expected) => {
  expect(read(words, inEnglish)).toBe(expected);
});

const spanish: readonly (readonly [string, string])[] = [
  ["hoy", "2026-11-18..2026-11-18"],
  ["mañana", "2026-11-19..2026-11-19"],
  ["mañana por la mañana", "2026-11-19..2026-11-19"],
  ["pasado mañana", "2026-11-20..2026-11-20"],
  ["para el viernes", "..2026-11-20"],
  ["el viernes que viene", "2026-11-27..2026-11-27"],
  ["esta semana", "2026-11-18..2026-11-22"],
  ["la semana que viene", "2026-11-23..2026-11-29"],
  ["la próxima semana", "2026-11-23..2026-11-29"],
  ["el mes que viene", "2026-12-01..2026-12-31"],
  ["el próximo mes", "2026-12-01..2026-12-31"],
  ["a fin de mes", "2026-11-30..2026-11-30"],
  ["en dos semanas", "2026-12-02..2026-12-02"],
  ["dentro de 15 días", "2026-12-03..2026-12-03"],
  ["en un par de semanas", "2026-12-02..2026-12-02"],
  ["en un plazo de un mes", "2026-11-18..2026-12-18"],
  ["antes del 28 de octubre", "..2027-10-27"],
  ["el 3 de mayo", "2027-05-03..2027-05-03"],
  ["el 3 de mayo de 2028", "2028-05-03..2028-05-03"],
  ["entre el 3 y el 10 de mayo", "2027-05-03..2027-05-10"],
  ["del 3 al 10 de mayo de 2027", "2027-05-03..2027-05-10"],
  ["a finales de octubre", "2027-10-21..2027-10-31"],
  ["a principios de diciembre", "2026-12-01..2026-12-10"],
  ["a partir de enero", "2027-01-01.."],
  ["en mayo", "2027-05-01..2027-05-31"],
  ["3/5/2027", "2027-05-03..2027-05-03"],
  ["28.10.2027", "2027-10-28..2027-10-28"],
  ["cuanto antes", "asap"],
  ["lo antes posible", "asap"],
  ["es urgente", "asap"],
  ["sin prisa", ".."],
  ["quizás", "no_date"],
  ["ayer", "date_in_past"],
  ["hace dos días", "date_in_past"],
];

test.each(spanish)("given the Spanish %j, then %s", (words, expected) => {
  expect(read(words, inSpanish)).toBe(expected);
});

test("given a day that may lie in the past, then the nearest year is meant", () => {
  expect(read("3 November", inEnglish, accident)).toBe("2026-11-03..2026-11-03");
  expect(read("yesterday", inEnglish, accident)).toBe("2026-11-17..2026-11-17");
});

test("given the hour before midnight UTC, then today is what the business's clock says", () => {
  const late = { ...inSpanish, now: new Date("2026-11-18T23:30:00Z") };
  expect(read("hoy", late)).toBe("2026-11-19..2026-11-19");
});
