import { choice, dates, email, money, no, number, phone, words } from "#evaluation/expected.ts";
import type { Transcript } from "./transcript.ts";

const language = "fr";

export const fr: readonly Transcript[] = [
  {
    name: "budget dans le premier message",
    business: "lawyer",
    language,
    lines: [
      { says: "Bonjour, je cherche un avocat, mon budget est de 2 500 dollars", told: { budget: money("USD", 2500) } },
      { says: "Un divorce à Lyon", told: { need: words("divorce") } },
      { says: "avant l'été", told: { timeline: words("été") } },
      { says: "ana@example.com", told: { email: email("ana@example.com") } },
    ],
  },
  {
    name: "se corrige deux questions plus tard",
    business: "estate",
    language,
    lines: [
      { says: "bonjour" },
      { says: "louer", told: { deal: choice("Louer") } },
      { says: "trois pièces", told: { rooms: number(3) } },
      { says: "1 500,50 €", told: { budget: money("EUR", 1500.5) } },
      { says: "pardon, quatre pièces, pas trois", told: { rooms: number(4) } },
      { says: "vieille ville", told: { area: words("vieille ville") } },
      { says: "01/02/2027", told: { move: dates("2027-02-01") } },
      { says: "non", told: { pets: no } },
      { says: "06 12 34 56 78", told: { phone: phone("+33612345678") } },
    ],
  },
  {
    name: "veut parler à quelqu'un",
    business: "estate",
    language,
    endings: ["requested"],
    lines: [
      { says: "Bonsoir" },
      { says: "vendre", told: { deal: choice("Vendre") } },
      { says: "je peux parler à une personne ?" },
    ],
  },
  {
    name: "réfléchit à voix haute",
    business: "estate",
    language,
    lines: [
      { says: "bonjour" },
      { says: "on loue pour l'instant, mais on voudrait acheter", told: { deal: choice("Acheter") } },
      { says: "trois, quatre si possible", told: { rooms: number(3) } },
      { says: "pas plus de 300 000", told: { budget: money("EUR", null, 300_000) } },
      { says: "plutôt vers le port", told: { area: words("port") } },
      { says: "le 15 février", told: { move: dates("2027-02-15") } },
      { says: "pas d'animaux", told: { pets: no } },
      { says: "au 06.12.34.56.78", told: { phone: phone("+33612345678") } },
    ],
  },
];
