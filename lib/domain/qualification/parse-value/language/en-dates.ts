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
import { numbers } from "./en-numbers.ts";

const raw = String.raw;

const units: Readonly<Record<string, DayUnit>> = {
  ...eachOf<DayUnit>("hour", "hour hours hr hrs h"),
  ...eachOf<DayUnit>("day", "day days"),
  ...eachOf<DayUnit>("workday", "workday workdays"),
  ...eachOf<DayUnit>("week", "week weeks wk wks"),
  ...eachOf<DayUnit>("fortnight", "fortnight fortnights"),
  ...eachOf<DayUnit>("month", "month months"),
  ...eachOf<DayUnit>("quarter", "quarter quarters"),
  ...eachOf<DayUnit>("year", "year years yr yrs"),
  "business day": "workday",
  "business days": "workday",
  "working day": "workday",
  "working days": "workday",
};
const weekdays = series(
  0,
  1,
  "sunday/sun monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat",
);
const months = series(
  1,
  1,
  "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
);
const seasons: Readonly<Record<string, Season>> = {
  spring: "spring",
  summer: "summer",
  autumn: "autumn",
  fall: "autumn",
  winter: "winter",
};
const holidays: Readonly<Record<string, Holiday>> = {
  christmas: "christmas",
  xmas: "christmas",
  easter: "easter",
  "new year": "new_year",
  "new year's": "new_year",
  "new years": "new_year",
};
const counts: Readonly<Record<string, number>> = {
  ...numbers,
  ...{ a: 1, an: 1, one: 1, "a couple of": 2, "couple of": 2, "a couple": 2, "a few": 3, few: 3, several: 4 },
};

const anyDay = `(?<weekday>${anyOf(Object.keys(weekdays))})`;
const longDay = "(?<weekday>(?:sun|mon|tues|wednes|thurs|fri|satur)day)";
const month = `(?<month>${anyOf(Object.keys(months))})`;
const count = raw`\d{1,3}|${anyOf(Object.keys(counts))}`;
const unit = `(?<unit>${anyOf(Object.keys(units))})`;
const span = raw`(?<n>${count})(?:\s*(?:-|to|or)\s*(?<n2>${count}))?(?:\s*|-)\b${unit}`;
const day = raw`(?<day>\d{1,2}|first|second|third)(?:st|nd|rd|th)?`;
const dayTo = raw`${day}(?:\s*(?:-|to|and|until|through)\s*(?:the\s+)?(?<day2>\d{1,2})(?:st|nd|rd|th)?)?`;
const year = raw`(?:,?\s+(?:of\s+)?(?<year>20\d\d|19\d\d))?`;
const season = `(?<season>${anyOf(Object.keys(seasons))})`;
const holiday = `(?<holiday>${anyOf(Object.keys(holidays))})`;
const monthLead =
  "in|by|before|between|until|till|this|next|after|for|from|since|during|early|mid|mid-|late|beginning of|start of|middle of|end of|around";
const ordinal = "1st|2nd|3rd|4th|first|second|third|fourth|last";

const dates = datePhrases({
  asap: [
    raw`\b(?:asap|(?:as )?soon(?:est)? as (?:possible|you can)|(?:as )?(?:fast|quick(?:ly)?|early) as (?:possible|you can)|right away|right now|straight away|immediately|urgent(?:ly)?|at once|soonest|yesterday if possible|now)\b`,
    raw`\ba\.s\.a\.p\.?`,
  ],
  any_time: [
    raw`\b(?:no (?:rush|hurry|deadline|particular date|date in mind|fixed date)|not (?:urgent|in a (?:rush|hurry))|whenever(?: you can)?|any ?time|flexible)\b`,
  ],
  after_tomorrow: [raw`\bday after tomorrow\b`],
  tomorrow: [raw`\b(?:tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow)\b`],
  today: [raw`\b(?:today|tonight|this (?:morning|afternoon|evening))\b`],
  yesterday: [raw`\byesterday\b`],
  end_of_week: [raw`\bend of (?:the|this) week\b`],
  end_of_month: [raw`\bend of (?:the|this) month\b|\bmonth end\b|\beom\b`],
  end_of_year: [raw`\bend of (?:the|this) year\b|\b(?:year[- ]end|eoy)\b`],
  this_week: [raw`\b(?:this|the current) week\b`],
  next_week: [raw`\b(?:next|the coming|the following) week\b`],
  week_after_next: [raw`\b(?:the )?week after next\b|\bin the week after that\b`],
  last_week: [raw`\blast week\b`],
  next_weekend: [raw`\bnext weekend\b`],
  weekend: [raw`\b(?:this |the |at the |on the )?weekend\b`],
  this_month: [raw`\b(?:this|the current) month\b`],
  next_month: [raw`\b(?:next|the coming|the following) month\b`],
  last_month: [raw`\blast month\b`],
  this_year: [raw`\bthis year\b`],
  next_year: [raw`\bnext year\b`],
  last_year: [raw`\blast year\b`],
  within_count: [
    raw`\b(?:within|in less than|in under|in at most|over|during)(?: the (?:next|coming))?\s+${span}\b`,
    raw`\b(?:(?:in|within|over|during) )?the (?:next|coming)\s+${span}\b`,
    raw`\b(?:in |within |over |during )?the (?:next|coming) (?:few )?(?<unit>days|weeks|months|years)\b`,
  ],
  ago_count: [raw`\b${span}\s+ago\b`],
  half_year: [raw`\b(?:in )?half a year\b`],
  in_count: [
    raw`\bin (?<n>an?|one) ${unit} or (?<n2>two|three)\b`,
    raw`\bin(?: about| around| roughly)?\s+${span}\b`,
    raw`\b${span}\s+(?:from (?:now|today)|time)\b`,
  ],
  count_after_weekday: [raw`\b${span} (?:from|after) ${longDay}\b`],
  bare_count: [raw`\b${span}\b`],
  next_weekday: [raw`\bnext ${anyDay}\b`, raw`\b${longDay} next week\b`, raw`\bnext week(?: on)? ${longDay}\b`],
  this_weekday: [raw`\b(?:this|coming) ${anyDay}\b`],
  weekday: [raw`\b${longDay}\b`, raw`(?:^|(?<=\b(?:on|by|before|until|till) ))${anyDay}\b`],
  day_of_month: [
    raw`\b${dayTo}\s*(?:of\s+)?${month}\b\.?${year}`,
    raw`\b${month}\.?\s+(?:the\s+)?${dayTo}\b(?!\s*(?:k\b|weeks|days|months))${year}`,
  ],
  day_only: [raw`\b(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:one|option|quarter|floor))`],
  month: [
    raw`(?:^|(?<=\b(?:${monthLead}) ?))${month}\b${year}`,
    raw`(?<=\b(?:${anyOf(Object.keys(months))})\.? ?(?:to|and|or|until|till|-) ?)${month}\b${year}`,
    raw`\b${month}\.?,?\s+(?<year>20\d\d)\b`,
    raw`\b(?<month>january|february|september|october|november|december)\b`,
  ],
  week_of_month: [raw`\b(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) week (?:of|in) ${month}\b${year}`],
  year: [raw`(?<=\b(?:in|by|before|until|during|early|mid|late|of) )(?<year>20\d\d)\b`, ...yearAlone],
  next_season: [raw`\b(?:next|the coming) ${season}\b`],
  last_season: [raw`\blast ${season}\b`],
  season: [
    raw`(?<=\b(?:in|by|before|until|till|this|after|for|during|early|mid|late|of|the|around) |^)${season}\b${year}`,
    raw`\b${season},? (?:of )?(?<year>20\d\d)\b`,
  ],
  this_quarter: [raw`\bthis quarter\b`],
  next_quarter: [raw`\bnext quarter\b`],
  quarter: [raw`\bq(?<q>[1-4])\b${year}`, raw`\b(?<q>${ordinal}) quarter\b(?: of)?${year}`],
  holiday: [
    raw`(?<=\b(?:by|before|until|till|after|at|around|over|for|from|this|the) |^)${holiday}\b(?: day| break)?${year}`,
  ],
});

/** Dates and time frames in English. */
export const enDates: DateLexicon = {
  dates,
  units,
  counts,
  weekdays,
  months,
  seasons,
  holidays,
  notDates:
    /\b\d{1,3}[- ]years?[- ]old\b|\bfor (?:the (?:last|past) )?(?:\d{1,3}|an?|one|two|three|four|five|six|several|many|a few|a couple of) (?:hours|days|weeks|months|years|year|month|week)\b|\b\d{1,3}\+? years? (?:of )?experience\b|\bi may\b/g,
  startBefore: /\b(?:early(?: in)?|(?:the )?(?:beginning|start) of)\s+(?:the\s+)?$/,
  middleBefore: /\b(?:mid[- ]?|(?:the )?middle of)\s*(?:the\s+)?$/,
  firstHalfBefore: /\b(?:the )?(?:first|1st) half of\s+(?:the\s+)?$/,
  secondHalfBefore: /\b(?:the )?(?:second|2nd|last) half of\s+(?:the\s+)?$/,
  endBefore: /\b(?:late(?: in)?|(?:the )?end of)\s+(?:the\s+)?$/,
  byBefore: /\b(?:by|until|till|no later than|not later than|latest|up to|due|deadline(?: is)?)\s+(?:the\s+)?$/,
  beforeBefore: /\b(?:before|earlier than|prior to)\s+(?:the\s+)?$/,
  afterBefore: /\b(?:after|later than)\s+(?:the\s+)?$/,
  fromBefore:
    /\b(?:from|starting|since|beginning|as of|not before|no earlier than|not earlier than)\s+(?:on\s+)?(?:the\s+)?$/,
};
