import {
  anyOf,
  type DateLexicon,
  datePhrases,
  type DayUnit,
  eachOf,
  type Holiday,
  series,
  yearAlone,
} from "../lexicon.ts";
import type { Season } from "../season.ts";
import { numbers } from "./fr-numbers.ts";

const raw = String.raw;

const units: Readonly<Record<string, DayUnit>> = {
  ...eachOf<DayUnit>("hour", "heure heures h"),
  ...eachOf<DayUnit>("day", "jour jours journees"),
  ...eachOf<DayUnit>("week", "semaine semaines sem"),
  ...eachOf<DayUnit>("month", "mois"),
  ...eachOf<DayUnit>("quarter", "trimestre trimestres"),
  ...eachOf<DayUnit>("year", "an ans annee annees"),
  ...{ "jour ouvre": "workday", "jours ouvres": "workday", "jours ouvrables": "workday" },
};
const weekdays = series(0, 1, "dimanche lundi mardi mercredi jeudi vendredi samedi");
const months = series(
  1,
  1,
  "janvier/janv/jan fevrier/fevr/fev mars avril/avr mai juin juillet/juil aout septembre/sept/sep octobre/oct novembre/nov decembre/dec",
);
const seasons: Readonly<Record<string, Season>> = {
  printemps: "spring",
  ete: "summer",
  automne: "autumn",
  hiver: "winter",
};
const holidays: Readonly<Record<string, Holiday>> = {
  noel: "christmas",
  "fetes de fin d'annee": "christmas",
  fetes: "christmas",
  paques: "easter",
  "nouvel an": "new_year",
  "jour de l'an": "new_year",
};
const counts: Readonly<Record<string, number>> = {
  ...numbers,
  ...{ un: 1, une: 1, "une paire de": 2, quelques: 3, plusieurs: 4, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19 },
};

const weekday = `(?<weekday>${anyOf(Object.keys(weekdays))})`;
const month = `(?<month>${anyOf(Object.keys(months))})`;
const longMonth = `(?<month>${anyOf(Object.keys(months).filter((name) => name.length > 4 || name === "juin" || name === "aout"))})`;
const count = raw`\d{1,3}|${anyOf(Object.keys(counts))}`;
const unit = `(?<unit>${anyOf(Object.keys(units))})`;
const span = raw`(?<n>${count})(?:\s*(?:-|a|ou)\s*(?<n2>${count}))?\s*(?:petites? |de )?\b${unit}`;
const dayTo = raw`(?<day>\d{1,2}|premier)(?:er)?(?:\s*(?:-|au|et(?: le)?|a|jusqu'au)\s*(?<day2>\d{1,2}))?`;
const year = raw`(?:\s*,?\s*(?:de\s+)?(?<year>20\d\d|19\d\d))?`;
const coming = "(?:prochaine?|qui vient|suivante?)";
const season = `(?<season>${anyOf(Object.keys(seasons))})`;
const holiday = `(?<holiday>${anyOf(Object.keys(holidays))})`;

const dates = datePhrases({
  asap: [
    raw`\b(?:(?:le|au) plus (?:vite|tot|rapidement)(?: possible)?|des que (?:possible|vous (?:pouvez|pourrez)|tu (?:peux|pourras))|aussi (?:vite|tot|rapidement) que possible|urgent[es]?|urgemment|en urgence|immediatement|tout de suite|maintenant|sans attendre|sans delai|rapidement|asap)\b`,
  ],
  any_time: [
    raw`\b(?:pas (?:presse[es]?|d'urgence|urgent|de date(?: precise)?)|rien ne presse|sans urgence|ce n'est pas (?:presse|urgent)|quand (?:vous|tu) (?:voulez|veux|pouvez|peux)|n'importe quand|peu importe|flexible|a tout moment)\b`,
  ],
  after_tomorrow: [raw`\bapres[- ]demain\b`],
  tomorrow: [raw`(?<!\bapres[- ])\bdemain\b`],
  today: [raw`\b(?:aujourd'? ?hui|ce (?:matin|soir|midi)|cet(?:te)? (?:apres[- ]midi|nuit))\b`],
  yesterday: [raw`\b(?:hier|avant[- ]hier)\b`],
  end_of_week: [raw`\bfin (?:de (?:la |cette )?|de )?semaine\b(?! ${coming})`],
  end_of_month: [raw`\bfin (?:du|de ce|de) mois\b(?! ${coming})`],
  end_of_year: [raw`(?<!fetes de )\b(?:la )?fin (?:de (?:l'|cette )?|d')annee\b(?! ${coming})`],
  this_week: [raw`\b(?:cette|dans la|la meme) semaine\b`],
  next_week: [raw`\b(?:la )?(?:semaine ${coming}|prochaine semaine)\b`],
  week_after_next: [
    raw`\b(?:dans deux semaines pile|(?:la )?semaine d'apres|(?:la )?semaine suivant la prochaine|pas la semaine prochaine,? (?:mais )?(?:la suivante|celle d'apres))\b`,
  ],
  last_week: [raw`\b(?:la )?semaine (?:derniere|passee)\b`],
  next_weekend: [raw`\b(?:le )?(?:week[- ]?end prochain|prochain week[- ]?end)\b`],
  weekend: [raw`\b(?:ce |le )?week[- ]?end\b`],
  this_month: [raw`\b(?:ce mois(?:[- ]ci)?|dans le mois)\b`],
  next_month: [raw`\b(?:le )?(?:mois ${coming}|prochain mois)\b`],
  last_month: [raw`\b(?:le )?mois (?:dernier|passe)\b`],
  this_year: [raw`\bcette annee\b|\bdans l'annee\b`],
  next_year: [raw`\b(?:l')?(?:annee prochaine|an prochain|prochaine annee|annee qui vient)\b`],
  last_year: [raw`\b(?:l')?(?:annee derniere|an dernier|annee passee)\b`],
  within_count: [
    raw`\b(?:en moins de|d'ici|sous|dans (?:les|un delai de|le delai de)(?: prochaine?s)?|au plus tard dans|dans au maximum|dans moins de|au (?:plus|maximum) dans|dans les|les)\s+(?:(?:prochain|prochaine)s )?${span}\b`,
    raw`\b(?:dans |d'ici )?(?:les|ces) prochaine?s (?<unit>jours|semaines|mois|annees)\b`,
  ],
  ago_count: [raw`\bil y a\s+(?:environ )?${span}\b`],
  half_year: [raw`\b(?:dans )?(?:une )?demi[- ]annee\b`],
  in_count: [
    raw`\bdans (?<n>un|une) ${unit} ou (?<n2>deux|trois)\b`,
    raw`\b(?:dans|d'ici environ|dans environ|apres)\s+(?:environ )?${span}\b`,
  ],
  bare_count: [raw`\b${span}\b`],
  next_weekday: [raw`\b${weekday} (?:${coming}|de la semaine prochaine|en huit)\b`, raw`\bprochain ${weekday}\b`],
  this_weekday: [raw`\bce ${weekday}\b`],
  weekday: [raw`\b${weekday}\b`],
  day_of_month: [raw`\b${dayTo}\s*(?:de\s+)?${month}\b\.?${year}`],
  day_only: [
    raw`\b(?:le|au) (?<day>\d{1,2}|premier)(?:er)?\b(?!\s*(?:[%€$.,:/]\s*\d|%|€|mille\b|k\b|ou\b|et\b|euros|dollars|francs|choix|etage))`,
  ],
  month: [
    raw`(?:^|(?<=\b(?:en|pour|avant|d'ici|jusqu'en|depuis|debut|mi|mi-|fin|courant|des|de|apres|a partir de|au mois de) ?))${month}\b${year}`,
    raw`\b${longMonth}\b${year}`,
    raw`\b${month}\.?,?\s+(?:de\s+)?(?<year>20\d\d)\b`,
  ],
  week_of_month: [
    raw`\b(?<nth>premiere|deuxieme|seconde|troisieme|quatrieme|derniere) semaine (?:de |d'|du mois de |du mois d')${month}\b${year}`,
  ],
  year: [
    raw`(?<=\b(?:en|pour|avant|d'ici|jusqu'en|debut|courant|fin|depuis|de|semestre|moitie) )(?<year>20\d\d)\b`,
    ...yearAlone,
  ],
  next_season: [
    raw`\b(?:l'|le |au )?(?:prochain ${season})\b`,
    raw`\b(?:l'|le |au )?${season} (?:prochain|qui vient)\b`,
  ],
  last_season: [raw`\b(?:l'|le |au )?${season} (?:dernier|passe)\b`],
  season: [
    raw`(?<=\b(?:en|cet|ce|au|le|pour|avant|debut|mi|fin|courant|d'ici|pour l'|avant l'|avant le|l'|d'|de l'|du|cet|d'ici l') ?|^)${season}\b${year}`,
  ],
  this_quarter: [raw`\bce trimestre\b`],
  next_quarter: [raw`\b(?:trimestre ${coming}|prochain trimestre)\b`],
  quarter: [
    raw`\b[tq](?<q>[1-4])\b${year}`,
    raw`\b(?<q>[1-4]|premier|deuxieme|second|troisieme|quatrieme|dernier)(?:er|eme|e)? trimestre\b${year}`,
  ],
  holiday: [
    raw`(?<=\b(?:a|pour|avant|apres|d'ici|d'ici a|jusqu'a|vers|au|le|les|du|de|l'|les vacances de) |^)${holiday}\b${year}`,
  ],
});

/** Dates and time frames in French. */
export const frDates: DateLexicon = {
  dates,
  units,
  counts,
  weekdays,
  months,
  seasons,
  holidays,
  notDates:
    /\b(?:j'ai|il a|elle a|nous avons|on a|pendant|durant|depuis|pour) (?:deja |environ |plus de |presque )?(?:\d{1,3}|un|une|deux|trois|quatre|cinq|six|dix|plusieurs) (?:ans|an|annees|mois|jours|semaines)\b(?! pour)|\b\d{1,3} ans d'(?:age|experience)\b/g,
  startBefore: /\b(?:(?:au |des le )?debut|en debut)(?: (?:du|de|de la|de l'|d'))?\s*(?:mois de )?(?:le |la |l')?$/,
  middleBefore: /\b(?:(?:a la |la )?mi-?|(?:au )?milieu)(?: (?:du|de|de la|de l'|d'))?\s*(?:mois de )?(?:le |la |l')?$/,
  firstHalfBefore: /\b(?:premiere (?:moitie|quinzaine)|premier semestre)(?: (?:de|du|de la|d'|de l'))?\s*(?:l')?$/,
  secondHalfBefore:
    /\b(?:(?:deuxieme|seconde) (?:moitie|quinzaine)|(?:deuxieme|second) semestre)(?: (?:de|du|de la|d'|de l'))?\s*(?:l')?$/,
  endBefore: /\b(?:a la |la |en |a )?fin(?: (?:du|de|de la|de l'|d'))?\s*(?:mois de )?(?:le |la |l')?$/,
  byBefore: /\b(?:d'ici(?: a)?|jusqu'(?:au|a|en)|au plus tard(?: le)?|pour|avant la fin de)\s*(?:le\s+|la\s+|l')?$/,
  beforeBefore: /\bavant\s+(?:le\s+|la\s+|l'|les\s+(?:vacances\s+d(?:e\s+|'))?)?$/,
  afterBefore: /\bapres\s+(?:le\s+|la\s+|l'|les\s+(?:vacances\s+d(?:e\s+|'))?)?$/,
  fromBefore: /\b(?:depuis|a partir (?:du|de|de la|d'|de l')|des|a compter d[ue]|pas avant)\s*(?:le\s+|la\s+|l')?$/,
};
