import { series } from "../lexicon.ts";

export const numbers: Readonly<Record<string, number>> = {
  ...series(0, 1, "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
  ...series(20, 10, "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante"),
  ...{ quatorze: 14, dizaine: 10, douzaine: 12, quinzaine: 15, vingtaine: 20, trentaine: 30 },
  ...{ quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100 },
};
