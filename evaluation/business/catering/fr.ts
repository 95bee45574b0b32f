import { choice, choices, dates, money, no, number, phone, words, yes } from "#evaluation/expected.ts";
import type { CateringWords } from "./words.ts";

export const fr: CateringWords = {
  workflow: {
    businessName: "Olive et Thym",
    country: "FR",
    currency: "EUR",
    greeting: "Bonjour, je suis l'assistant virtuel d'Olive et Thym.",
    handoffMessage: "Merci, nous avons tout. Notre cuisine vous écrira ici.",
    handoffOnRequestMessage: "Bien sûr, l'un de nous vous écrira ici.",
  },
  questions: {
    occasion: "Quelle est l'occasion ?",
    day: "Quel jour est-ce ?",
    guests: "Combien d'invités attendez-vous ?",
    budget: "Quel budget avez-vous pour le repas ?",
    style: "Préférez-vous un buffet ou un dîner servi ?",
    menus: "Quels menus vous faut-il : viande, poisson, végétarien ou végétalien ?",
    drinks: "Devons-nous apporter les boissons ?",
    place: "Où cela se passe-t-il ?",
    phone: "Quel numéro de téléphone pouvons-nous appeler ?",
    email: "À quelle adresse e-mail pouvons-nous envoyer l'offre ?",
  },
  styles: ["Buffet", "Dîner servi"],
  menus: ["Viande", "Poisson", "Végétarien", "Végétalien"],
  facts: {
    occasion: [
      { is: words("mariage"), says: ["un mariage", "C'est pour notre mariage", "Le mariage de ma sœur"] },
      {
        is: words("anniversaire"),
        says: ["l'anniversaire de l'entreprise", "Nous fêtons l'anniversaire de l'entreprise"],
      },
    ],
    day: [
      { is: dates("2027-06-12"), says: ["12 juin", "le 12 juin 2027", "C'est le 12 juin"] },
      { is: dates("2027-05-01"), says: ["1er mai 2027", "Le 1er mai"] },
    ],
    guests: [
      { is: number(80), says: ["80", "environ 80", "Nous attendons 80 invités"], early: "pour 80 invités" },
      { is: number(25), says: ["25", "vingt-cinq", "25 personnes"], early: "pour 25 invités" },
    ],
    budget: [
      {
        is: money("EUR", 4000),
        says: ["4000", "4 000 euros", "Nous avons prévu 4 000 €"],
        early: "notre budget est de 4 000 €",
      },
      { is: money("EUR", null, 1500), says: ["maximum 1500", "jusqu'à 1 500 €", "pas plus de 1 500 euros"] },
    ],
    style: [
      { is: choice("Buffet"), says: ["buffet", "Un buffet, s'il vous plaît", "Nous préférons un buffet"] },
      { is: choice("Dîner servi"), says: ["dîner servi", "un dîner servi", "Nous aimerions un dîner servi"] },
    ],
    menus: [
      {
        is: choices("Viande", "Végétarien"),
        says: ["viande, végétarien", "Viande et végétarien", "Il nous faut viande et végétarien"],
      },
      {
        is: choices("Poisson", "Végétalien"),
        says: ["poisson et végétalien", "Poisson et végétalien, s'il vous plaît"],
      },
      { is: choices("Végétarien"), says: ["végétarien", "Seulement végétarien"] },
    ],
    drinks: [
      { is: yes, says: ["oui", "Oui, s'il vous plaît", "oui, du vin et de l'eau"] },
      { is: no, says: ["non", "Non, merci", "Non, nous les apportons"] },
    ],
    place: [
      { is: words("jardin"), says: ["dans notre jardin", "Dans notre jardin à Nantes"] },
      { is: words("mairie"), says: ["à la mairie", "Dans l'ancienne mairie"] },
    ],
    phone: [{ is: phone("+33491234567"), says: ["0491234567", "04 91 23 45 67", "C'est le 04 91 23 45 67"] }],
  },
};
