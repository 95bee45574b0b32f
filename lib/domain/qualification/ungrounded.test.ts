import { expect, test } from "vitest";
import { ungroundedFacts } from "./ungrounded.ts";

const sources = [
  "I was laid off on Monday by Northwind and must sign by friday 5pm. Up to 3k, my mail is marcus.bell@example.com",
  "Up to $3,000",
  "tengo que firmar el viernes, unos 1.500 euros",
];
const known = ["Marcus Bell", "Harbor & Finch Legal"];
const check = (sentence: string, language = "en") => ungroundedFacts(sentence, { sources, known, language });

test.each([
  ["The customer was laid off by Northwind on Monday."],
  ["Budget up to $3,000, which is 3000."],
  ["Has to sign by Friday 5:00 pm."],
  ["Reachable at marcus.bell@example.com."],
  ["Marcus's contract ends; Harbor & Finch should look at it."],
  ["The customer asks the AI for a PDF on WhatsApp."],
  ["Tiene que firmar el viernes.", "es"],
  ["Muss am Freitag unterschreiben. Das Budget beträgt 1500 Euro.", "de"],
  ["Der Kunde Marcus Bell möchte den Vertrag prüfen lassen.", "de"],
  ["Unos 1.500,00 euros.", "es"],
])("says only what was said: %s", (sentence, language = "en") => {
  expect(check(sentence, language)).toEqual([]);
});

test.each([
  ["Budget up to $5,000.", ["5000"]],
  ["Was laid off by Contoso.", ["Contoso"]],
  ["Must sign by Thursday.", ["Thursday"]],
  ["Reachable at peter@example.com.", ["peter@example.com"]],
  ["See https://evil.example/pay for it.", ["https://evil.example/pay"]],
  ["The letter has 12 pages.", ["12"]],
  ["The lawyer is Peter Stone.", ["Peter", "Stone"]],
])("finds what nobody said: %s", (sentence, facts) => {
  expect(check(sentence)).toEqual(facts);
});

test("German nouns are no names, and names are found behind another large word", () => {
  expect(check("Die Kündigung kam am Montag mit der Post.", "de")).toEqual([]);
  expect(check("Die Kündigung schrieb ihr Chef Peter Schmidt.", "de")).toEqual(["Peter", "Schmidt"]);
});
