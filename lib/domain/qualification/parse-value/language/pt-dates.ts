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
import { numbers } from "./pt-numbers.ts";

const raw = String.raw;

const units: Readonly<Record<string, DayUnit>> = {
  ...eachOf<DayUnit>("hour", "hora horas h"),
  ...eachOf<DayUnit>("day", "dia dias"),
  ...eachOf<DayUnit>("week", "semana semanas"),
  ...eachOf<DayUnit>("fortnight", "quinzena quinzenas"),
  ...eachOf<DayUnit>("month", "mes meses"),
  ...eachOf<DayUnit>("quarter", "trimestre trimestres"),
  ...eachOf<DayUnit>("year", "ano anos"),
  ...{ "dia util": "workday", "dias uteis": "workday" },
};
const weekdays = {
  ...series(0, 1, "domingo segunda-feira/segunda terca-feira/terca quarta-feira/quarta quinta-feira/quinta"),
  ...series(5, 1, "sexta-feira/sexta sabado"),
  ...{ "segunda feira": 1, "terca feira": 2, "quarta feira": 3, "quinta feira": 4, "sexta feira": 5 },
};
const months = series(
  1,
  1,
  "janeiro/jan fevereiro/fev marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez",
);
const seasons: Readonly<Record<string, Season>> = {
  primavera: "spring",
  verao: "summer",
  outono: "autumn",
  inverno: "winter",
};
const holidays: Readonly<Record<string, Holiday>> = {
  natal: "christmas",
  pascoa: "easter",
  "semana santa": "easter",
  "ano novo": "new_year",
  reveillon: "new_year",
};
const counts: Readonly<Record<string, number>> = {
  ...numbers,
  ...{
    um: 1,
    uma: 1,
    "um par de": 2,
    alguns: 3,
    algumas: 3,
    uns: 3,
    umas: 3,
    poucos: 3,
    poucas: 3,
    varios: 4,
    varias: 4,
  },
};

const weekday = `(?<weekday>${anyOf(Object.keys(weekdays))})`;
const surelyDay = raw`(?<weekday>(?:segunda|terca|quarta|quinta|sexta)[- ]feira|sabado|domingo|sexta)`;
const month = `(?<month>${anyOf(Object.keys(months))})`;
const longMonth = `(?<month>${anyOf(Object.keys(months).filter((name) => name.length > 3))})`;
const count = raw`\d{1,3}|${anyOf(Object.keys(counts))}`;
const unit = `(?<unit>${anyOf(Object.keys(units))})`;
const span = raw`(?<n>${count})(?:\s*(?:-|a|ou)\s*(?<n2>${count}))?\s*\b${unit}`;
const dayTo = raw`(?<day>\d{1,2}|primeiro)(?:º|o)?(?:\s*(?:-|ao?|e|ate(?: o)?)\s*(?<day2>\d{1,2}))?`;
const year = raw`(?:\s*,?\s*(?:de\s+)?(?<year>20\d\d|19\d\d))?`;
const coming = "(?:que vem|proxim[oa]|seguinte)";
const season = `(?<season>${anyOf(Object.keys(seasons))})`;
const holiday = `(?<holiday>${anyOf(Object.keys(holidays))})`;

const dates = datePhrases({
  asap: [
    raw`\b(?:o (?:mais (?:rapido|cedo|depressa|breve)|quanto antes)(?: possivel)?|quanto antes|(?:assim|logo) que (?:possivel|der|puder(?:em)?)|mais rapido possivel|urgente(?:mente)?|com urgencia|imediatamente|de imediato|agora(?: mesmo)?|ja|pra (?:ja|ontem)|para (?:ja|ontem)|asap)\b`,
  ],
  any_time: [
    raw`\b(?:sem pressa|nao (?:ha|tenho|tem) (?:pressa|urgencia|data|prazo)|nao e urgente|quando (?:puder(?:em)?|der|quiser(?:em)?)|qualquer (?:data|dia|momento|altura)|flexivel)\b`,
  ],
  after_tomorrow: [raw`\bdepois de amanha\b`],
  tomorrow: [raw`(?<!\bdepois de )\bamanha\b`],
  today: [raw`\b(?:hoje(?: mesmo)?|esta (?:manha|tarde|noite))\b`],
  yesterday: [raw`\b(?:ontem|anteontem)\b`],
  end_of_week: [raw`\b(?:fim|final) (?:da|desta) semana\b(?! ${coming})`],
  end_of_month: [raw`\b(?:fim|final|fins|finais) (?:do|deste|de) mes\b(?! ${coming})`],
  end_of_year: [raw`\b(?:fim|final|fins|finais) (?:do|deste|de) ano\b(?! ${coming})`],
  this_week: [raw`\b(?:esta|essa|nesta|nessa) (?:mesma )?semana\b`],
  next_week: [raw`\b(?:semana ${coming}|proxima semana)\b`],
  week_after_next: [
    raw`\b(?:na |a )?semana (?:depois da (?:proxima|que vem)|sem ser (?:a proxima|esta))\b|\b(?:na |a )?outra semana\b`,
  ],
  last_week: [raw`\bsemana passada\b`],
  next_weekend: [raw`\bfim[- ]de[- ]semana ${coming}\b|\bproximo (?:fim[- ]de[- ]semana|fds)\b`],
  weekend: [raw`\b(?:(?:n?este|n?esse|no|o) )?(?:fim[- ]de[- ]semana|final de semana|fds)\b`],
  this_month: [raw`\b(?:este|esse|neste|nesse) mes\b`],
  next_month: [raw`\b(?:mes ${coming}|proximo mes)\b`],
  last_month: [raw`\bmes passado\b`],
  this_year: [raw`\b(?:este|esse|neste|nesse) ano\b`],
  next_year: [raw`\b(?:ano ${coming}|proximo ano)\b`],
  last_year: [raw`\bano passado\b`],
  within_count: [
    raw`\b(?:em menos de|em ate|ate|dentro do prazo de|no prazo (?:maximo )?de|num prazo de|no maximo (?:em )?|(?:n?os|n?as) proxim[oa]s)\s*${span}\b`,
    raw`\b(?:n?os|n?as) proxim[oa]s (?<unit>dias|semanas|meses|anos)\b`,
  ],
  ago_count: [raw`\bha\s+(?:uns |umas )?${span}\b`, raw`\b${span} atras\b`],
  half_year: [raw`\b(?:(?:em|dentro de|daqui a) )?meio ano\b`],
  in_count: [
    raw`\b(?:em|dentro de|daqui a) (?<n>um|uma) ${unit} ou (?<n2>dois|duas|tres)\b`,
    raw`\b(?:em|dentro de|daqui a|daqui|d'aqui a|a)\s+(?:cerca de |uns |umas )?${span}\b`,
  ],
  bare_count: [raw`\b${span}\b`],
  next_weekday: [raw`\bproxim[oa] ${weekday}\b`, raw`\b${weekday} (?:${coming}|da semana que vem|da proxima semana)\b`],
  this_weekday: [raw`\b(?:n?est[ea]|n?ess[ea]) ${weekday}\b`],
  weekday: [
    raw`\b${surelyDay}\b`,
    raw`(?:^|(?<=\b(?:na|ate|ate a|a|para|pra|antes de|depois de|entre|e|ou) ))${weekday}\b(?! (?:opcao|vez))`,
  ],
  day_of_month: [raw`\b${dayTo}\s*(?:de\s+)?${month}\b\.?${year}`],
  day_only: [
    raw`\bdia (?<day>\d{1,2}|primeiro)\b`,
    raw`\b(?:no|ao|ate o) (?<day>\d{1,2})\b(?!\s*(?:[%€$.,:/]\s*\d|%|€|de\b|mil\b|ou\b|e\b|euros|reais))`,
  ],
  month: [
    raw`(?:^|(?<=\b(?:em|para|ate|de|antes de|desde|durante|a partir de) ))${month}\b${year}`,
    raw`\b${longMonth}\b${year}`,
    raw`\b${month}\.?,?\s+(?:de\s+)?(?<year>20\d\d)\b`,
  ],
  week_of_month: [raw`\b(?<nth>primeira|segunda|terceira|quarta|ultima) semana de ${month}\b${year}`],
  year: [raw`(?<=\b(?:em|para|ate|de|do|antes de|durante|desde) )(?<year>20\d\d)\b`, ...yearAlone],
  next_season: [raw`\bproxim[oa] ${season}\b`, raw`\b${season} ${coming}\b`],
  last_season: [raw`\b${season} passad[oa]\b`],
  season: [
    raw`(?<=\b(?:na|no|em|para|pra|antes d[oa]|n?este|n?esta|n?esse|n?essa|a|o|d[oae]|ate) |^)${season}\b${year}`,
  ],
  this_quarter: [raw`\bn?este trimestre\b`],
  next_quarter: [raw`\b(?:proximo trimestre|trimestre ${coming})\b`],
  quarter: [
    raw`\b[tq](?<q>[1-4])\b${year}`,
    raw`\b(?<q>[1-4]|primeiro|segundo|terceiro|quarto|ultimo)(?:º|o|\.º|\.o)? trimestre\b${year}`,
  ],
  holiday: [
    raw`(?<=\b(?:no|na|para o|ate o|ate a|antes do|antes da|depois do|depois da|pelo|pela|o|a|de) |^)${holiday}\b${year}`,
  ],
});

/** Dates and time frames in Portuguese. */
export const ptDates: DateLexicon = {
  dates,
  units,
  counts,
  weekdays,
  months,
  seasons,
  holidays,
  notDates:
    /\b(?:tenho|tem|temos|durante|por|ha mais de|fazem?|com) (?:ja |uns |mais de |quase )?(?:\d{1,3}|um|uma|dois|duas|tres|quatro|cinco|seis|dez|varios|muitos) (?:anos|ano|meses|mes|dias|semanas)\b|\b\d{1,3} anos de (?:idade|experiencia)\b/g,
  startBefore: /\b(?:n?o )?(?:inicio|comeco|principio|inicios|comecos|principios) d(?:e|o|a|este|esta)\s+$/,
  middleBefore: /\b(?:em )?(?:meados|meio) d(?:e|o|a|este|esta)\s+$/,
  firstHalfBefore: /\b(?:primeir[ao] (?:metade|quinzena|semestre)) d[eoa]\s*$/,
  secondHalfBefore: /\b(?:segund[ao] (?:metade|quinzena|semestre)) d[eoa]\s*$/,
  endBefore: /\b(?:n?o )?(?:fim|final|fins|finais) d(?:e|o|a|este|esta)\s+$/,
  byBefore: /\b(?:ate|no maximo ate|o mais tardar|a mais tardar|prazo|(?<!\bla )para|pra)\s+(?:o\s+|a\s+|ao?\s+)?$/,
  beforeBefore: /\bantes d(?:e|o|a|as)\s+(?:ferias d[eo]\s+)?$/,
  afterBefore: /\b(?:depois d(?:e|o|a|as)|apos)\s+(?:o\s+|a\s+|as\s+)?(?:ferias d[eo]\s+)?$/,
  fromBefore: /\b(?:desde|a partir d(?:e|o|a)|nao antes d(?:e|o|a))\s+(?:o\s+|a\s+)?$/,
};
