import { expect, test } from "vitest";
import type { AnswerValue } from "./answer.ts";
import { showValue } from "./show-value.ts";

function money(atLeastMinor: number | null, atMostMinor: number | null, currency = "USD"): AnswerValue {
  return { type: "money", currency, atLeastMinor, atMostMinor };
}

function date(from: string | null, to: string | null, asap = false): AnswerValue {
  return { type: "date", from, to, asap };
}

test.each<[AnswerValue, string, string]>([
  [money(300000, 300000), "$3,000", "3.000 $"],
  [money(150050, 150050), "$1,500.50", "1.500,50 $"],
  [money(null, 300000), "Up to $3,000", "Hasta 3.000 $"],
  [money(50000, null), "At least $500", "Al menos 500 $"],
  [money(200000, 300000, "EUR"), "€2,000 – €3,000", "2.000 € – 3.000 €"],
  [money(15000, 15000, "CLP"), "$15,000", "15.000 $"],
  [date("2026-12-24", "2026-12-24"), "Dec 24, 2026", "24 dic 2026"],
  [date(null, "2026-12-24"), "By Dec 24, 2026", "Hasta el 24 dic 2026"],
  [date("2026-12-24", null), "From Dec 24, 2026", "Desde el 24 dic 2026"],
  [date("2026-12-01", "2026-12-24"), "Dec 1, 2026 – Dec 24, 2026", "1 dic 2026 – 24 dic 2026"],
  [date(null, null, true), "As soon as possible", "Lo antes posible"],
  [date(null, null), "Any time", "Sin fecha"],
  [{ type: "number", number: 1200, max: null }, "1,200", "1.200"],
  [{ type: "number", number: 3, max: 4 }, "3 – 4", "3 – 4"],
  [{ type: "yes_no", yes: true }, "Yes", "Sí"],
  [{ type: "yes_no", yes: false }, "No", "No"],
  [{ type: "choice", option: "Buy" }, "Buy", "Buy"],
  [{ type: "multiple_choice", options: ["Buy", "Rent"] }, "Buy, Rent", "Buy, Rent"],
  [{ type: "text", text: "A divorce" }, "A divorce", "A divorce"],
  [{ type: "email", email: "ana@example.com" }, "ana@example.com", "ana@example.com"],
  [{ type: "phone", phone: "+34600112233" }, "+34600112233", "+34600112233"],
])("given %j, then %s and %s", (value, english, spanish) => {
  expect(showValue(value, "en")).toBe(english);
  expect(showValue(value, "es")).toBe(spanish);
});

test.each<[AnswerValue, string, string, string]>([
  [money(150050, 150050, "EUR"), "€ 1.500,50", "1 500,50 €", "1.500,50 €"],
  [money(null, 300000, "EUR"), "Até € 3.000", "Jusqu’à 3 000 €", "Bis zu 3.000 €"],
  [money(50000, null, "EUR"), "Pelo menos € 500", "Au moins 500 €", "Mindestens 500 €"],
  [date("2026-12-24", "2026-12-24"), "24 de dez. de 2026", "24 déc. 2026", "24. Dez. 2026"],
  [date(null, "2026-12-24"), "Até 24 de dez. de 2026", "Jusqu’au 24 déc. 2026", "Bis 24. Dez. 2026"],
  [date(null, null, true), "O mais rápido possível", "Dès que possible", "So bald wie möglich"],
  [{ type: "number", number: 12000, max: null }, "12.000", "12 000", "12.000"],
  [{ type: "yes_no", yes: true }, "Sim", "Oui", "Ja"],
])("given %j, then %s, %s and %s", (value, portuguese, french, german) => {
  expect([showValue(value, "pt-BR"), showValue(value, "fr"), showValue(value, "de")]).toEqual([
    portuguese,
    french,
    german,
  ]);
});

test.each([
  ["2026-12-01", "2026-12-31", "Dec 2026"],
  ["2027-03-01", "2027-05-31", "Mar – May 2027"],
  ["2026-12-01", "2027-02-28", "Dec 2026 – Feb 2027"],
  ["2027-01-01", "2027-12-31", "2027"],
  ["2026-12-01", "2026-12-30", "Dec 1, 2026 – Dec 30, 2026"],
])("given the days from %s to %s, then %s", (from, to, shown) => {
  expect(showValue(date(from, to), "en")).toBe(shown);
});
