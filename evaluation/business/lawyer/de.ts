import { money, words } from "#evaluation/expected.ts";
import type { Facts } from "#evaluation/business/business.ts";

export const de: Facts = {
  need: [
    {
      is: words("Scheidung"),
      says: ["eine Scheidung", "Ich brauche Hilfe bei einer Scheidung", "Meine Frau und ich wollen die Scheidung"],
    },
    {
      is: words("Mietvertrag"),
      says: ["Streit um den Mietvertrag", "Der Vermieter will unseren Mietvertrag vorzeitig beenden"],
    },
    { is: words("Arbeitsvisum"), says: ["Arbeitsvisum", "Meine Firma braucht ein Arbeitsvisum für einen Ingenieur"] },
  ],
  budget: [
    {
      is: money("USD", 3000),
      says: ["3000", "ungefähr 3.000 Dollar", "Wir können etwa 3.000 Dollar ausgeben"],
      early: "mein Budget liegt bei 3.000 Dollar",
    },
    {
      is: money("USD", 2000, 4000),
      says: ["2000 bis 4000", "zwischen 2 und 4 Tausend", "zwischen 2.000 und 4.000 Dollar"],
    },
    { is: money("USD", null, 800), says: ["bis 800", "nicht mehr als 800", "höchstens 800 Dollar"] },
  ],
  timeline: [
    { is: words("nächsten Monat"), says: ["nächsten Monat", "Wir brauchen es bis nächsten Monat"] },
    { is: words("März"), says: ["vor März", "Die Verhandlung ist am 15. März"] },
    { is: words("so bald wie möglich"), says: ["so bald wie möglich", "Es ist dringend, so bald wie möglich"] },
  ],
};
