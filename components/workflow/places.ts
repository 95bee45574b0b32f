import { languageName } from "#lib/domain/workflow/display-names.ts";

interface Choice {
  value: string;
  label: string;
}

const languageCodes =
  "ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ka ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh";

const countryCodes =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VC VE VN VU WS XK YE ZA ZM ZW";

function byLabel(a: Choice, b: Choice): number {
  return a.label.localeCompare(b.label, "en");
}

export const languageChoices: readonly Choice[] = languageCodes
  .split(" ")
  .map((value) => ({ value, label: languageName(value) }))
  .sort(byLabel);

const regionNames = new Intl.DisplayNames(["en"], { type: "region" });
export const countryChoices: readonly Choice[] = countryCodes
  .split(" ")
  .map((value) => ({ value, label: regionNames.of(value) ?? value }))
  .sort(byLabel);

const currencyNames = new Intl.DisplayNames(["en"], { type: "currency" });
export const currencyChoices: readonly Choice[] = Intl.supportedValuesOf("currency").map((value) => ({
  value,
  label: `${value}, ${currencyNames.of(value) ?? value}`,
}));

export const timeZoneChoices: readonly Choice[] = ["UTC", ...Intl.supportedValuesOf("timeZone")].map((value) => ({
  value,
  label: value.replaceAll("_", " "),
}));
