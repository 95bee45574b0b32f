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
import { numbers } from "./de-numbers.ts";
import { german, germanPattern, spelled } from "./de-spelling.ts";

/** A source with umlauts as it is written, and all spellings of them. */
function raw(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  return strings.raw.map((text, index) => german(text) + (parts[index] ?? "")).join("");
}

const units: Readonly<Record<string, DayUnit>> = {
  ...eachOf<DayUnit>("hour", "stunde stunden std h"),
  ...eachOf<DayUnit>("day", "tag tage tagen"),
  ...eachOf<DayUnit>("workday", "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen"),
  ...eachOf<DayUnit>("week", "woche wochen"),
  ...eachOf<DayUnit>("month", "monat monate monaten monats"),
  ...eachOf<DayUnit>("quarter", "quartal quartale quartalen"),
  ...eachOf<DayUnit>("year", "jahr jahre jahren jahres"),
};
const weekdays = series(0, 1, "sonntag montag dienstag mittwoch donnerstag freitag samstag/sonnabend");
const months = spelled(
  series(
    1,
    1,
    "januar/jänner/jan februar/feber/feb märz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez",
  ),
);
const seasons: Readonly<Record<string, Season>> = spelled({
  frühling: "spring",
  frühjahr: "spring",
  sommer: "summer",
  herbst: "autumn",
  winter: "winter",
});
const holidays: Readonly<Record<string, Holiday>> = {
  weihnachten: "christmas",
  heiligabend: "christmas",
  ostern: "easter",
  neujahr: "new_year",
  silvester: "new_year",
};
const counts: Readonly<Record<string, number>> = {
  ...numbers,
  ...{ einem: 1, einer: 1, einen: 1, "ein paar": 3, "ein, zwei": 2, wenigen: 3, wenige: 3, einigen: 3, einige: 3 },
  ...{ mehreren: 4, mehrere: 4, paar: 3 },
};

const weekday = `(?<weekday>${anyOf(Object.keys(weekdays))})`;
const month = `(?<month>${anyOf(Object.keys(months))})`;
const longMonth = `(?<month>${anyOf(Object.keys(months).filter((name) => name.length > 4 || name === "juni" || name === "juli" || name === "marz"))})`;
const count = String.raw`\d{1,3}|${anyOf(Object.keys(counts))}`;
const unit = `(?<unit>${anyOf(Object.keys(units))})`;
const span = raw`(?<n>${count})(?:\s*(?:-|bis|oder)\s*(?<n2>${count}))?\s*\b${unit}`;
const dayTo = raw`(?<day>\d{1,2}|erste[rn]?)\.?(?:\s*(?:-|bis(?: zum)?|und(?: dem)?)\s*(?<day2>\d{1,2})\.?)?`;
const year = raw`(?:,?\s*(?<year>20\d\d|19\d\d))?`;
const season = `(?<season>${anyOf(Object.keys(seasons))})`;
const holiday = `(?<holiday>${anyOf(Object.keys(holidays))})`;
const coming = raw`(?:(?:der|die|das|dem|den|im|am) )?(?:nächste[rnms]?|kommende[rnms]?|folgende[rnms]?)`;
const current = "(?:diese[rnms]?|in dieser|laufende[rnms]?|aktuelle[rnms]?)";
const last = raw`(?:letzte[rnms]?|vergangene[rnms]?|vorige[rnms]?)`;

const dates = datePhrases({
  asap: [
    raw`\b(?:so (?:bald|schnell|früh|zeitnah|rasch) (?:wie|es|als) (?:möglich|geht|(?:es )?geht|(?:sie|du|ihr|irgend) (?:können|kannst|könnt|möglich))|(?:schnellst|baldigst|ehest|baldmög|frühest|schnellstens|möglichst (?:bald|schnell|zeitnah|rasch))(?:möglich(?:st)?)?|baldmöglichst|sofort|umgehend|unverzüglich|dringend|eilt|eilig|asap|jetzt(?: gleich)?|gleich)\b`,
  ],
  any_time: [
    raw`\b(?:keine? eile|nicht (?:eilig|dringend)|hat zeit|jederzeit|irgendwann|egal wann|wann (?:es (?:ihnen|dir) passt|immer sie (?:können|wollen))|flexibel|kein (?:fester )?(?:termin|datum)|zeitlich offen)\b`,
  ],
  after_tomorrow: [raw`\bübermorgen\b`],
  tomorrow: [raw`(?<!\b(?:guten|am|heute|jeden|schönen) )\bmorgen(?: (?:früh|abend|nachmittag|vormittag|mittag))?\b`],
  today: [raw`\b(?:heute(?: noch| abend| früh| nachmittag| morgen)?)\b`],
  yesterday: [raw`\b(?:vor)?gestern\b`],
  end_of_week: [raw`\bende (?:der|dieser) woche\b|\bwochenende der woche\b`],
  end_of_month: [raw`\b(?:ende (?:des|dieses|vom) monats?|monatsende)\b`],
  end_of_year: [raw`\b(?:ende (?:des|dieses|vom) jahre?s?|jahresende)\b`],
  this_week: [raw`\b${current} woche\b`],
  next_week: [raw`\b${coming} woche\b`],
  week_after_next: [raw`\b(?:die |der )?übernächste[rn]? woche\b`],
  last_week: [raw`\b${last} woche\b`],
  next_weekend: [raw`\b${coming} wochenende\b`],
  weekend: [raw`\b(?:am |dieses |an diesem |das )?wochenende\b`],
  this_month: [raw`\b${current} monats?\b`],
  next_month: [raw`\b${coming} monats?\b`],
  last_month: [raw`\b${last} monats?\b`],
  this_year: [raw`\b(?:${current} jahre?s?|heuer)\b`],
  next_year: [raw`\b${coming} jahre?s?\b`],
  last_year: [raw`\b${last} jahre?s?\b`],
  within_count: [
    raw`\b(?:innerhalb (?:von |der nächsten |eines |einer )?|binnen|in (?:weniger als|unter|höchstens|maximal|spätestens)|spätestens in|(?:in den |die )?(?:nächsten|kommenden))\s*${span}\b`,
    raw`\binnerhalb eine[rs] (?<n>)(?<unit>woche|monats|jahres)\b`,
    raw`\b(?:in den |die |während der )?(?:nächsten|kommenden) (?<unit>tagen?|wochen|monaten?|jahren?)\b`,
  ],
  ago_count: [raw`\bvor\s+(?:etwa |ungefähr |ca\.? )?${span}\b`],
  half_year: [raw`\b(?:in )?(?:einem halben|ein halbes|einem halb) jahr\b|\bin sechs monaten\b`],
  in_count: [raw`\b(?:in|nach)\s+(?:etwa |ungefähr |circa |ca\.? |rund )?${span}\b`],
  count_after_weekday: [raw`\b${weekday} in ${span}\b`],
  bare_count: [raw`\b${span}\b`],
  next_weekday: [
    raw`\b${coming} woche (?:am )?${weekday}\b`,
    raw`\b${coming} ${weekday}\b`,
    raw`\b${weekday} (?:in einer woche|nächster woche|nächste woche)\b`,
  ],
  this_weekday: [raw`\b(?:diesen|diesem|am kommenden) ${weekday}\b`],
  weekday: [raw`\b${weekday}\b`],
  day_of_month: [
    raw`\b${dayTo}\s*${month}\b\.?${year}`,
    raw`(?<=\b(?:am|vom|bis|zum|ab|vor|dem|den|nach) )(?<day>\d{1,2})\.(?<month>1[0-2]|0?[1-9])\b\.?(?![\d,])`,
  ],
  day_only: [
    raw`\b(?:am|bis(?: zum)?|ab(?: dem)?|vor dem|zum|der|den|dem) (?<day>\d{1,2}|ersten(?! [a-z]))\b\.?(?!\s*(?:[%€$,:/]\s*\d|%|€|tausend\b|oder\b|und\b|euro|dollar|franken|option|stock))(?!\d)`,
  ],
  month: [
    raw`(?:^|(?<=\b(?:im|in|bis|bis ende|vor|nach|ab|seit|anfang|mitte|ende|bis zum|für|monat) ))${month}\b${year}`,
    raw`\b${longMonth}s?\b${year}`,
    raw`\b${month}\.?,?\s+(?<year>20\d\d)\b`,
  ],
  week_of_month: [
    raw`\b(?<nth>erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|letzte[nr]?) ${month}woche\b${year}`,
    raw`\b(?<nth>erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|letzte[nr]?) woche (?:im|des) ${month}s?\b${year}`,
  ],
  year: [
    raw`(?<=\b(?:in|im jahr|jahr|bis|vor|anfang|mitte|ende|ab|seit|des jahres|hälfte|halbjahr) )(?<year>20\d\d)\b`,
    ...yearAlone,
  ],
  next_season: [raw`\b${coming} ${season}s?\b`],
  last_season: [raw`\b${last} ${season}s?\b`],
  season: [
    raw`(?<=\b(?:im|in diesem|diesen|dieses|zum|bis zum|bis|vor dem|ab|anfang|mitte|ende|den|dem|des|für den|vor|nach dem|jahr) |^)${season}s?\b${year}`,
    raw`\b${season} (?<year>20\d\d)\b`,
  ],
  this_quarter: [raw`\b${current} quartals?\b`],
  next_quarter: [raw`\b${coming} quartals?\b`],
  quarter: [
    raw`\bq(?<q>[1-4])\b${year}`,
    raw`\b(?<q>[1-4]|erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?|letzte[ns]?)\.? quartals?\b${year}`,
  ],
  holiday: [raw`(?<=\b(?:zu|vor|nach|bis|an|ab|um|über) |^)${holiday}\b${year}`],
});

/** Dates and time frames in German. */
export const deDates: DateLexicon = {
  dates,
  units,
  counts,
  weekdays,
  months: { ...months, ...series(1, 1, "1/01 2/02 3/03 4/04 5/05 6/06 7/07 8/08 9/09 10 11 12") },
  seasons,
  holidays,
  notDates: germanPattern(
    /\b\d{1,3} jahre? (?:alt|jung|erfahrung|berufserfahrung)\b|\b(?:seit|für|habe) (?:(?:über|mehr als|etwa|schon|fast) )?(?:\d{1,3}|ein(?:em|er|en|e)?|zwei|drei|vier|fünf|sechs|mehreren?|vielen?) (?:jahren?|monaten?|wochen?|tagen?|jahr|monat)\b/g,
  ),
  startBefore: /\b(?:(?:zu )?(?:anfang|beginn)|anfangs)(?: (?:der|des|vom|im))?\s*$/,
  middleBefore: /\bmitte(?: (?:der|des|vom|im))?\s*$/,
  firstHalfBefore: /\b(?:erste[nrs]? (?:h(?:a|ae)lfte|halbjahr))(?: (?:des|der|von|vom))?\s*$/,
  secondHalfBefore: /\b(?:zweite[nrs]? (?:h(?:a|ae)lfte|halbjahr))(?: (?:des|der|von|vom))?\s*$/,
  endBefore: /\bende(?: (?:der|des|vom|im))?\s*$/,
  byBefore: germanPattern(
    /\b(?:bis(?: (?:spätestens|maximal))?(?: (?:zum|zur|ende))?|spätestens(?: (?:am|bis|bis zum|im))?|deadline(?: ist)?|zum)\s+(?:den\s+|dem\s+|der\s+)?$/,
  ),
  beforeBefore: /\bvor\s+(?:dem\s+|der\s+|den\s+)?$/,
  afterBefore: germanPattern(/\b(?:nach|später als)\s+(?:dem\s+|der\s+|den\s+)?$/),
  fromBefore: germanPattern(/\b(?:ab|seit|von|frühestens(?: (?:am|ab|im))?|nicht vor)\s+(?:dem\s+|der\s+|den\s+)?$/),
};
