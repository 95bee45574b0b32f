import { choice, dates, email, money, no, number, phone, soon, words, yes } from "#evaluation/expected.ts";
import type { Transcript } from "./transcript.ts";

const language = "de";

export const de: readonly Transcript[] = [
  {
    name: "Budget in der ersten Nachricht",
    business: "lawyer",
    language,
    lines: [
      { says: "Hallo, ich suche einen Anwalt, mein Budget sind 2.500 Dollar", told: { budget: money("USD", 2500) } },
      { says: "Eine Scheidung in Köln", told: { need: words("Scheidung") } },
      { says: "vor dem Sommer", told: { timeline: words("Sommer") } },
      { says: "ana@example.com", told: { email: email("ana@example.com") } },
    ],
  },
  {
    name: "berichtigt sich zwei Fragen später",
    business: "estate",
    language,
    lines: [
      { says: "hallo" },
      { says: "mieten", told: { deal: choice("Mieten") } },
      { says: "drei Zimmer", told: { rooms: number(3) } },
      { says: "1.500,50 €", told: { budget: money("EUR", 1500.5) } },
      { says: "Entschuldigung, vier Zimmer, nicht drei", told: { rooms: number(4) } },
      { says: "Altstadt", told: { area: words("Altstadt") } },
      { says: "01.02.2027", told: { move: dates("2027-02-01") } },
      { says: "nein", told: { pets: no } },
      { says: "0151 23456789", told: { phone: phone("+4915123456789") } },
    ],
  },
  {
    name: "möchte mit jemandem sprechen",
    business: "estate",
    language,
    endings: ["requested"],
    lines: [
      { says: "Guten Abend" },
      { says: "verkaufen", told: { deal: choice("Verkaufen") } },
      { says: "Kann ich mit einem Menschen sprechen?" },
    ],
  },
  {
    name: "denkt laut nach",
    business: "estate",
    language,
    lines: [
      { says: "moin" },
      { says: "mieten, nicht kaufen", told: { deal: choice("Mieten") } },
      { says: "zwei reichen uns", told: { rooms: number(2) } },
      { says: "so um die 1.000 warm", told: { budget: money("EUR", 1000) } },
      { says: "keine besondere", told: { area: words("keine besondere") } },
      { says: ["in zwei Wochen", "Eigentlich so bald wie möglich"], told: { move: soon } },
      { says: "einen kleinen Hund", told: { pets: yes } },
      { says: "0151/23456789", told: { phone: phone("+4915123456789") } },
    ],
  },
];
