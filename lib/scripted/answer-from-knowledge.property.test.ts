import fc from "fast-check";
import { expect, test } from "vitest";
import { now } from "#lib/domain/qualification/given-turn.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import { answerFromKnowledge } from "./answer-from-knowledge.ts";

const words = ["sofa", "lamp", "oslo", "black", "divorce", "contract", "review", "parking", "garden", "desk"];
const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const languages = ["en", "es", "pt", "fr", "de"] as const;
const frames = [
  "how much is the %?",
  "cheapest %",
  "¿cuánto cuesta %?",
  "quanto custa %?",
  "combien coûte % ?",
  "was kostet %?",
  "%?",
  "most expensive % under 5k",
];

const item: fc.Arbitrary<KnowledgeItem> = fc
  .record({
    source: fc.constantFrom("catalog" as const, "faq" as const, "policy" as const),
    title: name,
    text: fc.constantFrom("", "It is good.", "It is 40 USD more in blue. Ask us?", "Why not?"),
    price: fc.option(fc.integer({ min: 1, max: 900_000 })),
    priceKind: fc.constantFrom("fixed" as const, "from" as const, "hourly" as const),
  })
  .map(({ source, title, text, price, priceKind }) => {
    const priceMinor = source === "catalog" ? price : null;
    const rest = { area: "", takes: "", priceNote: "", synonyms: [], attributes: {} };
    return {
      source,
      title,
      text,
      priceMinor,
      currency: priceMinor === null ? null : "USD",
      row: { id: title, priceKind, ...rest },
    };
  });

/** Digits of the amounts that stand in a text, without the marks that languages put between them. */
function amounts(text: string): string[] {
  return (text.match(/\d[\d.,\s\u202f']*\d|\d/g) ?? []).map((one) => one.replace(/\D/g, "").replace(/^0+/, ""));
}

test("no price is said that is not in the rows given, and an answer asks nothing", () => {
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 8 }),
      name,
      fc.constantFrom(...frames),
      fc.constantFrom(...languages),
      (knowledge, about, frame, language) => {
        const rest = { passages: [], about: "", currency: "USD", country: "US", now };
        const said = answerFromKnowledge(frame.replace("%", about), { knowledge, language, locale: language, ...rest });
        if (said === null) return;
        expect(said).not.toContain("?");
        const allowed = knowledge.flatMap(({ text, priceMinor }) => [
          ...amounts(text),
          ...(priceMinor === null ? [] : [String(priceMinor), String(priceMinor / 100).replace(/\D/g, "")]),
        ]);
        for (const amount of amounts(said)) expect(allowed).toContain(amount);
      },
    ),
    { numRuns: 300 },
  );
});

test("without rows nothing is answered", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.constantFrom(...languages), (question, language) => {
      const rest = { passages: [], about: question, currency: "USD", country: "US", now };
      expect(answerFromKnowledge(question, { knowledge: [], language, locale: language, ...rest })).toBeNull();
    }),
  );
});
