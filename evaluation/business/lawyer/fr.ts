import { money, words } from "#evaluation/expected.ts";
import type { Facts } from "#evaluation/business/business.ts";

export const fr: Facts = {
  need: [
    {
      is: words("divorce"),
      says: [
        "un divorce",
        "J'ai besoin d'aide pour un divorce",
        "Ma femme et moi voulons divorcer, c'est un divorce à l'amiable",
      ],
    },
    { is: words("bail"), says: ["litige sur un bail", "Le propriétaire veut mettre fin à notre bail plus tôt"] },
    { is: words("visa"), says: ["visa de travail", "Mon entreprise a besoin d'un visa de travail pour un ingénieur"] },
  ],
  budget: [
    {
      is: money("USD", 3000),
      says: ["3000", "environ 3 000 dollars", "Nous pouvons dépenser environ 3 000 dollars"],
      early: "mon budget est de 3 000 dollars",
    },
    {
      is: money("USD", 2000, 4000),
      says: ["entre 2000 et 4000", "entre 2 et 4 mille", "entre 2 000 et 4 000 dollars"],
    },
    { is: money("USD", null, 800), says: ["jusqu'à 800", "pas plus de 800", "800 dollars maximum"] },
  ],
  timeline: [
    { is: words("mois prochain"), says: ["le mois prochain", "Il nous le faut pour le mois prochain"] },
    { is: words("mars"), says: ["avant mars", "L'audience est le 15 mars"] },
    { is: words("dès que possible"), says: ["dès que possible", "C'est urgent, dès que possible"] },
  ],
};
