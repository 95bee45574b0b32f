import { hoursItem } from "../../knowledge/item.ts";
import { givenMessage, givenQuestion, givenTurn, workflow } from "../given-turn.ts";
import type { KnowledgeItem, TurnInput } from "../turn.ts";

/** For tests: the same firm in five languages, with what it knows, and what its customer has just said. */
export const languages = ["en", "es", "pt", "fr", "de"] as const;
export type Language = (typeof languages)[number];

const questions: Record<Language, string> = {
  en: "What budget do you have in mind?",
  es: "¿Qué presupuesto tiene en mente?",
  pt: "Que orçamento tem em mente?",
  fr: "Quel budget avez-vous en tête ?",
  de: "Welches Budget haben Sie im Sinn?",
};

const burst: Record<Language, string> = {
  en: "I need a lawyer for my flat, call me at 555 123 4567 if you want",
  es: "Necesito un abogado para mi piso, mi correo es rosa@flores.example",
  pt: "Preciso de um advogado para o meu apartamento",
  fr: "Il me faut un avocat pour mon appartement, s'il vous plaît",
  de: "Ich brauche einen Anwalt für meine Wohnung",
};

function row(title: string, text: string, priceMinor: number | null = null): KnowledgeItem {
  return { source: "catalog", title, text, priceMinor, currency: priceMinor === null ? null : "USD" };
}

const knowledge: KnowledgeItem[] = [
  row("First consultation", "One hour with a lawyer, in the office or online.", 12000),
  row("Oak desk", "In stock: 4 pieces. Solid oak, ships within 2 days.", 45000),
  row("Escritorio de roble", "Disponible en almacén, roble macizo.", 45000),
  { ...row("Can I park there?", "Yes, parking is free of charge for customers."), source: "faq" },
];

/** Monday to Friday from 9 to 17, Saturday from 10 to 14. */
const day = [{ from: "09:00", to: "17:00" }];
export const hours = hoursItem({
  timeZone: "UTC",
  weekly: [[], day, day, day, day, day, [{ from: "10:00", to: "14:00" }]],
  exceptions: [{ date: "2026-12-24", intervals: [{ from: "09:00", to: "12:00" }], note: "Christmas Eve" }],
  note: "",
});

export function givenSecretTurn(language: Language, extra: Partial<TurnInput> = {}): TurnInput {
  const budget = givenQuestion("budget", "money", questions[language], {
    hint: "Never push for a number when the customer hesitates, quote the closest row of the catalog instead.",
  });
  const need = givenQuestion("need", "text", "What do you need help with?");
  return givenTurn(burst[language], {
    workflow: {
      ...workflow,
      languages: [language, "en"],
      website: "https://harborfinch.example",
      policies: "We call you back within one working day. Write to office@harborfinch.example or ring 555 010 2030.",
      businessContext: "Our office is open from 9 to 17. A copy of a contract costs 45 dollars.",
      questions: [need, budget],
    },
    language,
    knowledge,
    openQuestion: need,
    burst: [givenMessage(burst[language])],
    ...extra,
  });
}

/** The instructions that must not be told. */
export const secrets = [
  "You are the virtual front desk of a business. Customers write on a chat channel. For each burst of messages you do two things: you note which of the business's questions the customer has answered, and you write the one message that goes back.",
];
export const questionIn = (language: Language) => questions[language];
