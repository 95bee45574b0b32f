import { type KnowledgeLanguage, wordSet } from "./language.ts";

/** French. */
export const fr: KnowledgeLanguage = {
  code: "fr",
  stopWords: wordSet(`habituellement normalement generalement environ temps jours semaines mois delai dure durer
    le la les l un une des du de d et ou mais a au aux en dans sur sous avec sans par pour comme que qu qui si ne n pas plus moins tres aussi
    je j me m moi mon ma mes tu te t toi ton ta tes vous votre vos nous notre nos il elle ils elles on lui leur leurs se s son sa ses ce c cet cette ces cela ca ici la y
    est sont etait suis es etes sommes etre ai as a avons avez ont avoir fait faites font faire peux peut pouvez peuvent pouvons pourriez pourrais pourrait dois doit devez
    quel quelle quels quelles quand ou comment combien pourquoi quoi quelque quelques chose quelqu'un tout toute tous toutes autre autres
    veux veut voulez voudrais voudrait souhaite souhaiterais besoin cherche cherchons aimerais savoir dire dites donner
    bonjour bonsoir salut merci svp plait stp oui non pardon desole seulement juste
    question questions information informations info proposez propose offrez offre vendez vend travaillez aider aide possible disponible pres proche maintenant aujourd'hui hui aujourd actuellement
    coute coutent couter couterait cout couts prix tarif tarifs honoraires demandez prenez payer argent cher chere moins euros euro
    service services produit produits article articles type entreprise societe est-ce t-il`),
  phrases: /\b(?:est-ce que?|s'il (?:vous|te) plait|y a-t-il|qu'est-ce que?)\b/g,
  price:
    /\b(?:combien (?:coute|coutent|ca coute|est-ce|vaut|demandez|prenez|pour|cela|ca|ce|faut)?|prix|tarifs?|couts?|coute|coutent|couterait|honoraires|bon marche|cher|chers|chere|cheres|abordables?)\b/,
  cheapest:
    /\b(?:moins (?:cher|chers|chere|cheres|couteux|couteuse)|meilleur marche|(?:plus bas|meilleur|plus petit) prix|plus abordables?|plus economiques?)\b/,
  dearest: /\b(?:plus (?:cher|chers|chere|cheres|couteux|couteuse)|prix le plus (?:eleve|haut))\b/,
  duration: /\b(?:combien de (?:temps|jours|semaines|mois)|delais?|quel delai)\b/,
  hours:
    /\b(?:horaires?|heures? d'ouverture|(?:etes|est|sont|c'est)(?:[- ]vous)? (?:encore |deja )?(?:ouverts?|ouverte|fermes?|fermee)|vous etes (?:ouverts?|fermes?)|(?:quand|a quelle heure|jusqu'a quelle heure|quels jours)\b.{0,30}\b(?:ouvrez|ouvre|fermez|ferme|ouverts?|ouverte)|(?:ouvrez|fermez)[- ]vous|ouverts? (?:le|la|les|ce|aujourd'hui|demain|maintenant|en))\b/,
  colours: [
    "noir noire noirs noires",
    "blanc blanche blancs blanches",
    "gris grise grises",
    "rouge rouges",
    "bleu bleue bleus bleues",
    "vert verte verts vertes",
    "jaune jaunes",
    "marron brun brune",
    "orange",
    "rose roses",
    "violet violette",
    "beige",
    "argent argente argentee",
    "or dore doree",
  ],
};
