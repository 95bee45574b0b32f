import type { Lexicon } from "../lexicon.ts";
import { notFarBefore, series } from "../lexicon.ts";
import { frDates } from "./fr-dates.ts";
import { numbers } from "./fr-numbers.ts";

/** Reading values in French, with the tens of Belgium and Switzerland. */
export const fr: Lexicon = {
  ...frDates,
  code: "fr",
  numbers,
  weakNumbers: ["un", "une", "zero", "neuf", "dizaine", "douzaine", "quinzaine", "vingtaine", "centaine"],
  hundreds: ["cent", "cents"],
  bareHundred: true,
  bareThousand: ["mille"],
  vigesimal: true,
  multipliers: {
    k: 1000,
    mille: 1000,
    mil: 1000,
    millier: 1000,
    milliers: 1000,
    m: 1_000_000,
    mio: 1_000_000,
    million: 1_000_000,
    millions: 1_000_000,
    milliard: 1_000_000_000,
    milliards: 1_000_000_000,
  },
  articles: ["un", "une"],
  fillers: ["de"],
  joiner: "et",
  joinsAfter: "tens",
  andAHalf: /^\s+et\s+demie?\b/,
  half: ["demi", "demie"],
  atMostBefore:
    /(?:\b(?:jusqu'a|max\.?|maximum(?: de)?|(?:au|un) (?:maximum|max|plus)(?: de)?|tout au plus|pas plus (?:de|que)|moins de|en dessous de|inferieur a|(?:sans|ne pas|pas) depasser|plafond(?: de)?|limite (?:de|est de)|ne depass\w+ pas)|<=?)\s*:?\s*(?:les|environ)?\s*$/,
  atLeastBefore:
    /(?:\b(?:au moins|au minimum|min\.?|minimum(?: de)?|un minimum de|a partir de|des|plus de|pas moins de|superieur a|au[- ]dessus de|au-dela de)|>=?)\s*:?\s*(?:les|environ)?\s*$/,
  betweenBefore: /\b(?:entre|de)\s*(?:les |environ )?$/,
  negatedBefore:
    /\b(?:pas|rien d(?:e|')|plutot que|au lieu de|et non|non pas|ni|tout sauf|surtout pas|en aucun cas|hors de question|n'importe quoi sauf)\s+$/,
  notFarBefore: notFarBefore("pas|jamais|sans"),
  negatedAfter: /^\s+(?:non|pas)\s*(?:[,;.!]|$|(?:mais|plutot)\b)/,
  pastBefore:
    /(?:\b(?:nous etions|on etait|c'etait|ils etaient|elles etaient|il y avait|nous avions|on avait|avant,?(?: [a-z']+){0,2}|(?:la derniere fois|l'an dernier|l'annee derniere)(?:,? (?:nous etions|on etait|c'etait))?)(?: (?:environ|encore|a peu pres))?)\s*$/,
  pastAfter:
    /^\s*(?:personnes |invites )?(?:la derniere fois|l'an dernier|l'annee derniere|au (?:debut|depart)|avant(?=\s*(?:[,.;!]|$)))/,
  atMostAfter:
    /^\s*(?:,\s*)?(?:(?:au|en|est le|est mon|c'est le|grand) (?:maximum|max|plus|plafond)|maximum|maxi?\b|ou moins|tout au plus|a tout casser)/,
  atLeastAfter:
    /^\s*(?:\+|(?:,\s*)?(?:(?:au|est le) (?:minimum|moins|mini)|minimum|mini\b|ou plus|et plus|et au-dela)\b)/,
  periodAfter:
    /^\s*(?:\/\s*)?(?:par|le|la|chaque|l')?\s*(?:mois|semaine|an|annee|jour|nuit|personne|tete|heure|mensuels?|cc|hc|charges comprises)\b/,
  rangeJoin: /^\s*(?:-|a|ou|jusqu'a|\/)\s*(?:les |en |au |le )?$/,
  betweenJoin: /^\s*et\s*(?:les )?$/,
  stretchAfter: /^\s*(?:s'il le faut|si (?:vraiment )?(?:il le faut|necessaire)|au pire|a la rigueur)\b/,
  stretchJoin:
    /^\s*,?\s*(?:(?:ou|et|mais|bon),? )?(?:peut[- ]etre|eventuellement|voire|meme|(?:on|je|nous) (?:peut|peux|pouvons|pourrais|pourrait) (?:monter|aller)(?: a)?)\s*(?:jusqu'a|environ)?\s*$/,
  otherUnitAfter:
    /^\s*(?:de |d')?(?:%|:\d|°|(?:secondes?|minutes?|heures?|h\b|jours?|semaines?|mois|ans?|annees?|personnes?|pieces?|chambres?|salles?|lits?|adultes?|enfants?|gosses|salaries?|employes?|collaborateurs|utilisateurs|voitures?|unites|articles?|fois|pour cent|m2|metres|km|kilos?|kg|etages?|nuits?|invites?|voyageurs|d'entre (?:nous|eux))\b)/,
  notNumbers:
    /\b(?:mille (?:mercis?|excuses|pardons|fois)|(?:quelques|plusieurs|des) (?:milliers|centaines|mille)|(?:un|une) (?:moment|instant|seconde|minute|chose|question|peu|fois|petite?)|(?:l'|quelqu')une?|(?:l'un|une?) (?:de|d'entre) (?:vous|nous|eux)|pas une?|c'est (?:un|une|neuf|neuve)|(?:appartement|logement|tout|quoi de|remis a|bien) neuf)\b/g,
  currencies: {
    euro: "EUR",
    euros: "EUR",
    balles: "EUR",
    boules: "EUR",
    dollar: "USD",
    dollars: "USD",
    piastres: "CAD",
    livre: "GBP",
    livres: "GBP",
    franc: "CHF",
    francs: "CHF",
    yen: "JPY",
    yens: "JPY",
    dirhams: "MAD",
    dinars: "TND",
  },
  pesos: ["peso", "pesos"],
  yes: /\b(?:oui|ouais|ouaip|ouii+|ui|yep|yes|si si|mais si|bien sur|bien entendu|certainement|tout a fait|exact|exactement|absolument|evidemment|effectivement|en effet|d'accord|dac|ok|okay|okey|volontiers|avec plaisir|entendu|parfait|ca marche|ca me (?:va|convient)|ca roule|vrai|c'est (?:ca|bon|cela|exact|le cas)|carrement|affirmatif|j'en ai|je (?:veux|voudrais) bien|je l'ai|nous en avons|on en a|moi aussi|pourquoi pas)\b|\b(?:(?:ce|ca) serait (?:vraiment |tres )?(?:bien|super|parfait|genial|top|ideal|formidable|chouette|sympa|gentil|agreable)|(?:on |j'|nous )adorer(?:ait|ais|ions))\b(?!.{0,60}\b(?:mais|si|sauf|seulement)\b)|^\s*si\s*[.!]?\s*$|^\s*o\s*$|👍|✅|👌/,
  no: /\b(?:non|nan|nope|nann|jamais|pas du tout|pas encore|pas vraiment|pas question|pas pour (?:le moment|l'instant)|aucune?(?:ment)?|negatif|rien|ni l'un ni l'autre|faux|(?:je |j'|on |nous |il |elle |ils |elles |c'|ce )?n(?:e |')(?:\S+ ){1,4}?(?:pas|jamais|plus|rien|aucune?)|(?:j'ai|je suis|je veux|c'est|on a) pas)\b|👎|❌|^\s*n\s*$/,
  yesDespiteNo:
    /\b(?:(?:pas de|sans|aucun) (?:probleme|souci|soucis)|pas de (?:pb|prob)|pourquoi pas|(?:aucun|sans (?:aucun )?|pas de )doute|pas d'objection|je n'y vois (?:pas|aucun) (?:d')?inconvenient)\b/,
  unsure:
    /\b(?:je )?(?:ne |n')?(?:sais|suis|me souviens|savons|crois) (?:vraiment )?(?:pas|plus)(?: (?:encore|trop|sur|sure|certaine?|vraiment|exactement))*\b|\baucune idee\b|\bpeut[- ]?etre\b|\bca depend\b|\bpossible\b|\bpas (?:sur|sure|certaine?)\b/g,
  ordinals: {
    ...series(1, 1, "premier/premiere/1er/1ere deuxieme/second/seconde/2e/2eme troisieme/3e/3eme quatrieme/4e/4eme"),
    ...series(5, 1, "cinquieme/5e/5eme sixieme/6e/6eme septieme huitieme neuvieme dixieme"),
  },
  lastOne: /\b(?:le|la) derni(?:er|ere)\b|^derni(?:er|ere)$/,
  all: /\b(?:tou(?:s|tes)(?: les (?:deux|trois|quatre))?|tout|les deux)\b/,
  listJoin: /\s*(?:,|;|\/|&|\+|\n|\bet\b|\bainsi que\b|\bplus\b|\baussi\b|\b(?:ou)\b)\s*/,
  atSign: /\s*(?:\((?:at|arobase|arobas|chez)\)|\[(?:at|arobase)\]|\s+(?:arobase|arobas|arrobase|chez|at)\s+)\s*/g,
  dot: /\s*(?:\(point\)|\[point\]|\s+point\s+)\s*/g,
};
