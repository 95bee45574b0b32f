import { demoWorkflow } from "#db/seed/demo-workflow.ts";
import type { Business, Facts, SideQuestion } from "#evaluation/business/business.ts";
import { type Language, languages } from "#evaluation/language.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

const material: readonly KnowledgeItem[] = [
  {
    source: "catalog",
    title: "First consultation, 60 minutes",
    text: "A meeting with a lawyer, in person or by video.",
    priceMinor: 18_000,
    currency: "USD",
  },
  {
    source: "faq",
    title: "Where is your office?",
    text: "Our office is at 12 Quay Street, second floor.",
    priceMinor: null,
    currency: null,
  },
  {
    source: "faq",
    title: "What are your opening hours?",
    text: "We are open Monday to Friday from 9 am to 6 pm.",
    priceMinor: null,
    currency: null,
  },
];

const sideQuestions: readonly SideQuestion[] = [
  { asks: "How much is a first consultation?", answer: "$180" },
  { asks: "Where is your office?", answer: "12 Quay Street" },
  { asks: "What are your opening hours?", answer: "9 am to 6 pm" },
  { asks: "Do you have a lawyer who speaks Mandarin?", answer: null },
  { asks: "How many cases like mine did you win?", answer: null },
];

const facts = { en, es, pt, fr, de } as const satisfies Record<Language, Facts>;

/** The demo's four questions, in English. Customers of other languages write in theirs. */
export function lawyerFor(language: Language): Business {
  const isHome = language === "en";
  return {
    name: "lawyer",
    language,
    workflow: { ...demoWorkflow, languages: [...languages], timeZone: "UTC" },
    facts: facts[language],
    material,
    sideQuestions: isHome ? sideQuestions : [],
  };
}
