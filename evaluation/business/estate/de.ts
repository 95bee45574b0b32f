import { choice, dates, money, no, number, phone, soon, words, yes } from "#evaluation/expected.ts";
import type { EstateWords } from "./words.ts";

export const de: EstateWords = {
  workflow: {
    businessName: "Hafenhaus Immobilien",
    country: "DE",
    currency: "EUR",
    greeting: "Guten Tag, hier ist der virtuelle Assistent von Hafenhaus Immobilien.",
    handoffMessage: "Vielen Dank, das ist alles, was ich brauche. Ein Kollege schreibt Ihnen hier in Kürze.",
    handoffOnRequestMessage: "Natürlich, ein Kollege schreibt Ihnen hier in Kürze.",
  },
  questions: {
    deal: "Möchten Sie kaufen, mieten oder verkaufen?",
    rooms: "Wie viele Zimmer soll es haben?",
    budget: "Wie hoch ist Ihr Budget?",
    area: "Welche Gegend bevorzugen Sie?",
    move: "Wann möchten Sie einziehen?",
    pets: "Haben Sie Haustiere?",
    phone: "Unter welcher Telefonnummer erreichen wir Sie?",
  },
  deals: ["Kaufen", "Mieten", "Verkaufen"],
  facts: {
    deal: [
      { is: choice("Kaufen"), says: ["kaufen", "Ich möchte kaufen", "Wir würden gerne eine Wohnung kaufen"] },
      { is: choice("Mieten"), says: ["mieten", "Ich würde gerne mieten", "Wir wollen nur mieten"] },
      { is: choice("Verkaufen"), says: ["verkaufen", "Ich will verkaufen", "Ich möchte meine Wohnung verkaufen"] },
    ],
    rooms: [
      { is: number(3), says: ["3", "drei Zimmer", "Wir brauchen 3 Zimmer"], early: "mit 3 Zimmern" },
      { is: number(4), says: ["4", "vier", "Es soll 4 Zimmer haben"], early: "mit vier Zimmern" },
      { is: number(2), says: ["2", "zwei Zimmer reichen", "2 Zimmer"] },
    ],
    budget: [
      {
        is: money("EUR", 250_000),
        says: ["250.000", "250.000 Euro", "Unser Budget liegt bei 250.000 €"],
        early: "mein Budget liegt bei 250.000 €",
      },
      { is: money("EUR", null, 1200), says: ["maximal 1200", "bis 1.200 Euro", "nicht mehr als 1.200 €"] },
      {
        is: money("EUR", 200_000, 250_000),
        says: ["200.000-250.000", "zwischen 200 und 250 Tausend", "zwischen 200.000 und 250.000 Euro"],
        early: "wir können zwischen 200.000 und 250.000 Euro ausgeben",
      },
    ],
    area: [
      { is: words("Hafen"), says: ["am Hafen", "Wir lieben die Straßen am Hafen"] },
      { is: words("Altstadt"), says: ["Altstadt", "In der Altstadt, wenn es geht"] },
      { is: words("Ottensen"), says: ["Ottensen", "In der Nähe der Schule in Ottensen"] },
    ],
    move: [
      { is: dates("2027-03-01"), says: ["1. März", "am 1. März 2027", "Wir möchten am 1. März einziehen"] },
      { is: dates("2026-12-02"), says: ["in zwei Wochen", "Wir müssen in zwei Wochen einziehen"] },
      { is: soon, says: ["so bald wie möglich", "schnellstmöglich", "So bald wie möglich, bitte"] },
    ],
    pets: [
      { is: yes, says: ["ja", "Ja, einen Hund", "ja, wir haben zwei Katzen"] },
      { is: no, says: ["nein", "Nein, keine", "Haben wir nicht"] },
    ],
    phone: [
      {
        is: phone("+4915123456789"),
        says: ["015123456789", "0151 23456789", "Das ist die 0151 23456789"],
        early: "meine Nummer ist 0151 23456789",
      },
      { is: phone("+4940123456"), says: ["+49 40 123456", "Sie erreichen mich unter +49 40 123456"] },
    ],
  },
  material: [
    {
      source: "faq",
      title: "Nehmen Sie eine Provision für Mietwohnungen?",
      text: "Mieter zahlen bei uns keine Provision.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "faq",
      title: "Wo ist Ihr Büro?",
      text: "Sie finden uns in der Hafenstraße 8.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "catalog",
      title: "Bewertung einer Immobilie",
      text: "Ein schriftliches Gutachten.",
      priceMinor: 25_000,
      currency: "EUR",
    },
  ],
  sideQuestions: [
    { asks: "Nehmen Sie eine Provision für Mietwohnungen?", answer: "keine Provision" },
    { asks: "Wo ist Ihr Büro?", answer: "Hafenstraße 8" },
    { asks: "Was kostet eine Bewertung?", answer: "250" },
    { asks: "Kennen Sie eine gute Umzugsfirma?", answer: null },
  ],
};
