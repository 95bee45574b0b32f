import { expect, test } from "vitest";
import { languages } from "#evaluation/language.ts";
import { parseValue } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { customerKinds } from "./customer.ts";
import { customersOf } from "./customers.ts";

const everybody = customersOf(languages, 2);

/** What a customer writes when every question is put once, in order. */
function lines(customer: (typeof everybody)[number], run: number): string[] {
  const script = customer.script(run);
  const texts: string[] = [];
  let written = script.next();
  for (const question of [...customer.business.workflow.questions, null]) {
    if (written.done) break;
    texts.push(...written.value.burst.map((one) => one.text));
    written = script.next({ question, reply: question?.text ?? null });
  }
  return texts;
}

test("every kind plays in every language, and no two customers share a name", () => {
  for (const language of languages) {
    const kinds = new Set(customersOf([language], 1).map(({ kind }) => kind));
    // At home in English there is nothing multilingual; the attackers are one group for all languages.
    const besides = language === "en" ? "multilingual" : "protection";
    const expected = customerKinds.filter((kind) => kind !== besides);
    expect([...kinds].sort()).toEqual([...expected].sort());
  }
  expect(new Set(everybody.map(({ name }) => name)).size).toBe(everybody.length);
});

test("the same run gives the same words", () => {
  for (const customer of everybody) expect(lines(customer, 1)).toEqual(lines(customer, 1));
});

test("another run gives other words", () => {
  const others = everybody.filter((customer) => lines(customer, 1).join() !== lines(customer, 2).join());
  expect(others.length).toBeGreaterThan(everybody.length / 2);
});

test("nobody is without an answer to any question, and placeholders are filled", () => {
  for (const customer of everybody) {
    for (const text of lines(customer, 3)) expect(text).not.toMatch(/\{[xy]\}|^\s*$/);
  }
});

test("expected values are of the type that the question asks for, and choices are among its options", () => {
  for (const { business } of everybody) {
    for (const question of business.workflow.questions) {
      for (const { is } of business.facts[question.key] ?? []) {
        if (is.type === "words") expect(question.type).toBe("text");
        else expect(is.type).toBe(question.type);
        if (is.type === "choice") expect(question.options).toContain(is.option);
        if (is.type === "multiple_choice") expect(question.options).toEqual(expect.arrayContaining(is.options));
      }
    }
  }
});

test("telephone numbers are real enough to be dialled", () => {
  const { country, currency, questions } = everybody[0]?.business.workflow ?? expect.unreachable();
  const context = { language: "en", country, currency, timeZone: "UTC", now: new Date(0) };
  const [question] = questions;
  if (!question) expect.unreachable();
  const phones = everybody.flatMap(({ business }) => business.facts.phone ?? []).map(({ is }) => is);
  for (const is of phones) {
    if (is.type !== "phone") expect.unreachable();
    expect(parseValue({ ...question, type: "phone" }, is.phone, context)).toEqual({ ok: true, value: is });
  }
});
