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
import { numbers } from "./es-numbers.ts";

const raw = String.raw;

const units: Readonly<Record<string, DayUnit>> = {
  ...eachOf<DayUnit>("hour", "hora horas h"),
  ...eachOf<DayUnit>("day", "dia dias diitas"),
  ...eachOf<DayUnit>("week", "semana semanas semanitas"),
  ...eachOf<DayUnit>("fortnight", "quincena quincenas"),
  ...eachOf<DayUnit>("month", "mes meses"),
  ...eachOf<DayUnit>("quarter", "trimestre trimestres"),
  ...eachOf<DayUnit>("year", "ano anos"),
  ...{ "dia habil": "workday", "dias habiles": "workday", "dia laborable": "workday", "dias laborables": "workday" },
};
const weekdays = series(0, 1, "domingo lunes martes miercoles jueves viernes sabado");
const months = series(
  1,
  1,
  "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep/sept octubre/oct noviembre/nov diciembre/dic",
);
const seasons: Readonly<Record<string, Season>> = {
  primavera: "spring",
  verano: "summer",
  otono: "autumn",
  invierno: "winter",
};
const holidays: Readonly<Record<string, Holiday>> = {
  navidad: "christmas",
  navidades: "christmas",
  "semana santa": "easter",
  pascua: "easter",
  "ano nuevo": "new_year",
};
const counts: Readonly<Record<string, number>> = {
  ...numbers,
  ...{ un: 1, una: 1, "un par de": 2, "par de": 2, unos: 3, unas: 3, pocos: 3, pocas: 3, varios: 4, varias: 4 },
  ...{ algunos: 3, algunas: 3, "unos pocos": 3, "unas pocas": 3 },
};

const weekday = `(?<weekday>${anyOf(Object.keys(weekdays))})`;
const month = `(?<month>${anyOf(Object.keys(months))})`;
const longMonths = anyOf(Object.keys(months).filter((name) => name.length > 4 || name === "mayo"));
const count = raw`\d{1,3}|${anyOf(Object.keys(counts))}`;
const unit = `(?<unit>${anyOf(Object.keys(units))})`;
const span = raw`(?<n>${count})(?:\s*(?:-|a|o|u)\s*(?<n2>${count}))?\s*\b${unit}`;
const dayTo = raw`(?<day>\d{1,2}|primero)(?:º|o)?(?:\s*(?:-|al?|y(?: el)?|hasta(?: el)?)\s*(?<day2>\d{1,2}))?`;
const year = raw`(?:\s*,?\s*(?:del?\s+)?(?<year>20\d\d|19\d\d))?`;
const coming = "(?:que viene|proxim[oa]|siguiente|entrante)";
const season = `(?<season>${anyOf(Object.keys(seasons))})`;
const holiday = `(?<holiday>${anyOf(Object.keys(holidays))})`;
const ordinal = raw`[1-4](?=º|er|o\b|\b)|primer|segundo|tercer|cuarto|ultimo`;

const dates = datePhrases({
  asap: [
    raw`\b(?:lo (?:antes|mas pronto|mas rapido) (?:posible|que (?:puedan|puedas|podais))|cuanto antes|lo antes que (?:se pueda|puedan)|antes posible|urgente(?:mente)?|de inmediato|inmediatamente|enseguida|ya mismo|ahora(?: mismo| ya)?|es para ya|para ya|ya|asap)\b`,
  ],
  any_time: [
    raw`\b(?:sin prisas?|no (?:hay|tengo) (?:prisa|fecha|urgencia|apuro)|sin apuro|no (?:me )?corre prisa|no es urgente|cuando (?:puedan|puedas|podais|sea)|cualquier (?:fecha|dia|momento)|flexible)\b`,
  ],
  after_tomorrow: [raw`\bpasado manana\b`],
  tomorrow: [raw`(?<!\b(?:por|de|en) la |\besta |\bpasado )\bmanana\b`],
  today: [raw`\b(?:hoy(?: mismo)?|esta (?:manana|tarde|noche))\b`],
  yesterday: [raw`\b(?:ayer|anoche|anteayer)\b`],
  end_of_week: [raw`\b(?:fin(?:al)?|finales) de (?:la |esta )semana\b(?! ${coming})`],
  end_of_month: [raw`\b(?:fin|fines|final|finales) (?:de|del|de este) mes\b(?! ${coming})`],
  end_of_year: [raw`\b(?:fin|fines|final|finales) (?:de|del|de este) ano\b(?! ${coming})`],
  next_week: [raw`\b(?:la )?(?:semana ${coming}|proxima semana|siguiente semana)\b`],
  week_after_next: [
    raw`\b(?:la )?semana (?:siguiente a la (?:proxima|que viene)|que viene no,? la otra|subsiguiente)\b`,
  ],
  this_week: [raw`\besta (?:misma )?semana\b`],
  last_week: [raw`\b(?:la )?semana pasada\b`],
  next_weekend: [raw`\b(?:proximo fin|fin) de semana ${coming}\b|\bproximo fin de semana\b`],
  weekend: [raw`\b(?:este |el )?(?:fin de semana|finde)\b`],
  next_month: [raw`\b(?:el )?(?:mes ${coming}|proximo mes|siguiente mes)\b`],
  this_month: [raw`\beste (?:mismo )?mes\b`],
  last_month: [raw`\b(?:el )?mes pasado\b`],
  next_year: [raw`\b(?:el )?(?:ano ${coming}|proximo ano|siguiente ano)\b`],
  this_year: [raw`\beste (?:mismo )?ano\b`],
  last_year: [raw`\b(?:el )?ano pasado\b`],
  within_count: [
    raw`\b(?:en menos de|en no mas de|en un plazo (?:maximo )?de|en el plazo de|antes de|como (?:mucho|maximo) en|en (?:los|las) proxim[oa]s|(?:los|las) proxim[oa]s)\s+${span}\b`,
    raw`\b(?:en |durante )?(?:los|las) proxim[oa]s (?<unit>dias|semanas|meses|anos)\b`,
  ],
  ago_count: [raw`\bhace\s+${span}\b`],
  half_year: [raw`\b(?:(?:en|dentro de) )?medio ano\b`],
  in_count: [
    raw`\b(?:en|dentro de) (?<n>un|una) ${unit} o (?<n2>dos|tres)\b`,
    raw`\b(?:en|dentro de|de aqui a|a)\s+(?:unos |unas )?${span}\b`,
  ],
  bare_count: [raw`\b${span}\b`],
  next_weekday: [
    raw`\b(?:el )?proximo ${weekday}\b`,
    raw`\b(?:el )?${weekday} (?:${coming}|de la semana que viene|de la proxima semana)\b`,
  ],
  this_weekday: [raw`\beste (?:mismo )?${weekday}\b`],
  weekday: [raw`\b${weekday}\b`],
  day_of_month: [
    raw`\b${dayTo}\s*(?:de\s+)?${month}\b\.?${year}`,
    raw`\b${month}\s+${dayTo}\b(?!\s*(?:mil|dias|semanas|meses))${year}`,
  ],
  day_only: [
    raw`\b(?:el |dia )?(?<day>\d{1,2}) (?:de este mes|del (?:corriente|presente)(?: mes)?)\b`,
    raw`\b(?:el|al|del) (?:dia )?(?<day>\d{1,2}|primero)\b(?!\s*(?:[%€$.,:/]\s*\d|%|€|de\b|mil\b|por\b|o\b|y\b|euros|dolares|pesos))`,
    raw`\bdia (?<day>\d{1,2}|primero)\b`,
  ],
  month: [
    raw`(?:^|(?<=\b(?:en|para|antes de|hasta|este|proximo|desde|durante|a partir de|de|fines de|finales de) ))${month}\b${year}`,
    raw`\b(?<month>${longMonths})\b${year}`,
    raw`\b${month}\.?,?\s+(?:del?\s+)?(?<year>20\d\d)\b`,
  ],
  week_of_month: [raw`\b(?<nth>primera|segunda|tercera|cuarta|ultima) semana de(?: mes de)? ${month}\b${year}`],
  year: [raw`(?<=\b(?:en|para|antes de|durante|hasta|de|del|desde) )(?<year>20\d\d)\b`, ...yearAlone],
  next_season: [raw`\b(?:(?:la|el) )?proxim[oa] ${season}\b`, raw`\b(?:(?:la|el) )?${season} ${coming}\b`],
  last_season: [raw`\b(?:(?:la|el) )?${season} pasad[oa]\b`],
  season: [raw`(?<=\b(?:en|para|antes de(?:l| la)?|este|esta|el|la|del?|hasta|durante|desde|a) |^)${season}\b${year}`],
  this_quarter: [raw`\beste trimestre\b`],
  next_quarter: [raw`\b(?:proximo trimestre|trimestre ${coming})\b`],
  quarter: [raw`\b[tq](?<q>[1-4])\b${year}`, raw`\b(?<q>${ordinal})\S{0,2} trimestre\b${year}`],
  holiday: [
    raw`(?<=\b(?:en|para|antes de(?: la)?|despues de(?: la)?|hasta|por|la|las|de|desde) |^)${holiday}\b${year}`,
  ],
});

/** Dates and time frames in Spanish. */
export const esDates: DateLexicon = {
  dates,
  units,
  counts,
  weekdays,
  months,
  seasons,
  holidays,
  notDates:
    /\b(?:tengo|tiene|tenemos|desde hace|durante|por|llevo|llevamos|de unos|lleva) (?:ya |unos |mas de |casi )?(?:\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|diez|varios|muchos) (?:anos|ano|meses|mes|dias|semanas)\b|\b\d{1,3} anos de (?:edad|experiencia|antiguedad)\b/g,
  startBefore: /\b(?:a )?(?:principios|comienzos|inicios?) de(?:l| la)?\s*(?:el |la )?$/,
  middleBefore: /\b(?:a )?(?:mediados|mitad) de(?:l| la)?\s*(?:el |la )?$/,
  firstHalfBefore: /\b(?:la |el )?(?:primera (?:mitad|quincena)|primer semestre) de(?:l| la)?\s*$/,
  secondHalfBefore: /\b(?:la |el )?(?:segunda (?:mitad|quincena)|segundo semestre) de(?:l| la)?\s*$/,
  endBefore: /\b(?:a )?(?:finales|fines|fin|final) de(?:l| la)?\s*(?:el |la )?$/,
  byBefore: /\b(?:para|hasta|a mas tardar|como muy tarde|antes del fin de|como maximo|plazo)\s+(?:el\s+|la\s+)?$/,
  beforeBefore: /\bantes (?:de|del|de el|de la)\s+(?:las vacaciones de\s+)?$/,
  afterBefore: /\bdespues (?:de|del|de la)\s+(?:las vacaciones de\s+)?$/,
  fromBefore: /\b(?:desde|a partir de|a partir del|no antes de|no antes del)\s+(?:el\s+|la\s+)?$/,
};
