import { choice, dates, money, no, number, phone, soon, words, yes } from "#evaluation/expected.ts";
import type { EstateWords } from "./words.ts";

export const fr: EstateWords = {
  workflow: {
    businessName: "Maisons du Port",
    country: "FR",
    currency: "EUR",
    greeting: "Bonjour, je suis l'assistant virtuel de Maisons du Port.",
    handoffMessage: "Merci, c'est tout ce qu'il me faut. Un collègue vous écrira ici sous peu.",
    handoffOnRequestMessage: "Bien sûr, un collègue vous écrira ici sous peu.",
  },
  questions: {
    deal: "Voulez-vous acheter, louer ou vendre ?",
    rooms: "Combien de pièces faut-il ?",
    budget: "Quel est votre budget ?",
    area: "Quel quartier préférez-vous ?",
    move: "Quand aimeriez-vous emménager ?",
    pets: "Avez-vous des animaux ?",
    phone: "À quel numéro de téléphone pouvons-nous vous appeler ?",
  },
  deals: ["Acheter", "Louer", "Vendre"],
  facts: {
    deal: [
      { is: choice("Acheter"), says: ["acheter", "Je veux acheter", "Nous aimerions acheter un appartement"] },
      { is: choice("Louer"), says: ["louer", "Je voudrais louer", "Nous voulons seulement louer"] },
      { is: choice("Vendre"), says: ["vendre", "Je veux vendre", "J'aimerais vendre mon appartement"] },
    ],
    rooms: [
      { is: number(3), says: ["3", "trois pièces", "Il nous faut 3 pièces"], early: "avec 3 pièces" },
      { is: number(4), says: ["4", "quatre", "Il faut 4 pièces"], early: "avec quatre pièces" },
      { is: number(2), says: ["2", "deux pièces suffisent", "2 pièces"] },
    ],
    budget: [
      {
        is: money("EUR", 250_000),
        says: ["250 000", "250 000 euros", "Notre budget est de 250 000 €"],
        early: "mon budget est de 250 000 €",
      },
      { is: money("EUR", null, 1200), says: ["maximum 1200", "jusqu'à 1 200 euros", "pas plus de 1 200 €"] },
      {
        is: money("EUR", 200_000, 250_000),
        says: ["200 000-250 000", "entre 200 et 250 mille", "entre 200 000 et 250 000 euros"],
        early: "nous pouvons dépenser entre 200 000 et 250 000 euros",
      },
    ],
    area: [
      { is: words("port"), says: ["près du port", "Nous adorons les rues près du port"] },
      { is: words("vieille ville"), says: ["vieille ville", "Dans la vieille ville, si possible"] },
      { is: words("Endoume"), says: ["Endoume", "Près de l'école d'Endoume"] },
    ],
    move: [
      { is: dates("2027-03-01"), says: ["1er mars", "le 1er mars 2027", "Nous aimerions emménager le 1er mars"] },
      { is: dates("2026-12-02"), says: ["dans deux semaines", "Nous devons emménager dans deux semaines"] },
      { is: soon, says: ["dès que possible", "le plus vite possible", "Dès que possible, s'il vous plaît"] },
    ],
    pets: [
      { is: yes, says: ["oui", "Oui, un chien", "oui, nous avons deux chats"] },
      { is: no, says: ["non", "Non, aucun", "Nous n'en avons pas"] },
    ],
    phone: [
      {
        is: phone("+33612345678"),
        says: ["0612345678", "06 12 34 56 78", "C'est le 06 12 34 56 78"],
        early: "mon numéro est le 06 12 34 56 78",
      },
      { is: phone("+33491234567"), says: ["+33 4 91 23 45 67", "Vous pouvez m'appeler au +33 4 91 23 45 67"] },
    ],
  },
  material: [
    {
      source: "faq",
      title: "Prenez-vous une commission sur les locations ?",
      text: "Les locataires ne paient pas de commission.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "faq",
      title: "Où se trouve votre bureau ?",
      text: "Nous sommes au 8 rue du Port.",
      priceMinor: null,
      currency: null,
    },
    {
      source: "catalog",
      title: "Estimation d'un bien",
      text: "Un rapport écrit.",
      priceMinor: 25_000,
      currency: "EUR",
    },
  ],
  sideQuestions: [
    { asks: "Prenez-vous une commission sur les locations ?", answer: "ne paient pas de commission" },
    { asks: "Où se trouve votre bureau ?", answer: "8 rue du Port" },
    { asks: "Combien coûte une estimation ?", answer: "250" },
    { asks: "Connaissez-vous un bon déménageur ?", answer: null },
  ],
};
