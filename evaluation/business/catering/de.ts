import { choice, choices, dates, money, no, number, phone, words, yes } from "#evaluation/expected.ts";
import type { CateringWords } from "./words.ts";

export const de: CateringWords = {
  workflow: {
    businessName: "Olive & Thymian",
    country: "DE",
    currency: "EUR",
    greeting: "Guten Tag, hier ist der virtuelle Assistent von Olive & Thymian.",
    handoffMessage: "Vielen Dank, wir haben alles. Unsere Küche schreibt Ihnen hier.",
    handoffOnRequestMessage: "Natürlich, jemand von uns schreibt Ihnen hier.",
  },
  questions: {
    occasion: "Was ist der Anlass?",
    day: "An welchem Tag ist es?",
    guests: "Wie viele Gäste erwarten Sie?",
    budget: "Welches Budget haben Sie für das Essen?",
    style: "Möchten Sie ein Buffet oder ein serviertes Menü?",
    menus: "Welche Menüs brauchen Sie: Fleisch, Fisch, vegetarisch oder vegan?",
    drinks: "Sollen wir auch Getränke mitbringen?",
    place: "Wo findet es statt?",
    phone: "Welche Telefonnummer können wir anrufen?",
    email: "An welche E-Mail-Adresse können wir das Angebot schicken?",
  },
  styles: ["Buffet", "Serviertes Menü"],
  menus: ["Fleisch", "Fisch", "Vegetarisch", "Vegan"],
  facts: {
    occasion: [
      { is: words("Hochzeit"), says: ["eine Hochzeit", "Es ist für unsere Hochzeit", "Die Hochzeit meiner Schwester"] },
      { is: words("Jubiläum"), says: ["Firmenjubiläum", "Wir feiern das Jubiläum unserer Firma"] },
    ],
    day: [
      { is: dates("2027-06-12"), says: ["12. Juni", "am 12. Juni 2027", "Es ist am 12. Juni"] },
      { is: dates("2027-05-01"), says: ["1. Mai 2027", "Am 1. Mai"] },
    ],
    guests: [
      { is: number(80), says: ["80", "etwa 80", "Wir erwarten 80 Gäste"], early: "für 80 Gäste" },
      { is: number(25), says: ["25", "fünfundzwanzig", "25 Personen"], early: "für 25 Gäste" },
    ],
    budget: [
      {
        is: money("EUR", 4000),
        says: ["4000", "4.000 Euro", "Wir haben 4.000 € eingeplant"],
        early: "unser Budget liegt bei 4.000 €",
      },
      { is: money("EUR", null, 1500), says: ["maximal 1500", "bis 1.500 €", "nicht mehr als 1.500 Euro"] },
    ],
    style: [
      { is: choice("Buffet"), says: ["buffet", "Ein Buffet, bitte", "Wir hätten lieber ein Buffet"] },
      {
        is: choice("Serviertes Menü"),
        says: ["serviertes Menü", "ein serviertes Menü", "Wir möchten ein serviertes Menü"],
      },
    ],
    menus: [
      {
        is: choices("Fleisch", "Vegetarisch"),
        says: ["Fleisch, vegetarisch", "Fleisch und vegetarisch", "Wir brauchen Fleisch und vegetarisch"],
      },
      { is: choices("Fisch", "Vegan"), says: ["Fisch und vegan", "Fisch und vegan, bitte"] },
      { is: choices("Vegetarisch"), says: ["vegetarisch", "Nur vegetarisch"] },
    ],
    drinks: [
      { is: yes, says: ["ja", "Ja, bitte", "ja, Wein und Wasser"] },
      { is: no, says: ["nein", "Nein, danke", "Nein, die bringen wir selbst mit"] },
    ],
    place: [
      { is: words("Garten"), says: ["in unserem Garten", "In unserem Garten in Kassel"] },
      { is: words("Rathaus"), says: ["im Rathaus", "Im alten Rathaus"] },
    ],
    phone: [{ is: phone("+4940123456"), says: ["040123456", "040 123456", "Das ist die 040 123456"] }],
  },
};
