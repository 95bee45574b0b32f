export interface CallingPlan {
  code: string;
  /** What is dialled before national numbers inside the country. */
  trunk: string;
  /** Turns an older or domestic way to write mobile numbers into the present one. */
  mobile?: (national: string) => string;
  /** Digits of a national number without the trunk prefix: least and most. */
  digits: readonly [number, number];
}

function plan(code: string, trunk: string, least: number, most: number = least): CallingPlan {
  return { code, trunk, digits: [least, most] };
}

/** Countries whose national numbers are understood. Others must be written with "+". Source: ITU-T E.164 national plans. */
const plans: Readonly<Record<string, CallingPlan>> = {
  US: plan("1", "1", 10),
  CA: plan("1", "1", 10),
  PR: plan("1", "1", 10),
  DO: plan("1", "1", 10),
  /** Until 2019: "1" after the country code, "044" and "045" at home. */
  MX: { ...plan("52", "01", 10), mobile: (national) => national.replace(/^(?:1|04[45])(?=\d{10}$)/, "") },
  /** At home "15" after the area, from abroad "9" before it. */
  AR: { ...plan("54", "0", 10, 11), mobile: (national) => national.replace(/^(11|[23]\d{2,3})15(?=\d{6,8}$)/, "9$1") },
  BO: plan("591", "0", 8),
  BR: plan("55", "0", 10, 11),
  CL: plan("56", "", 9),
  CO: plan("57", "", 10),
  CR: plan("506", "", 8),
  CU: plan("53", "0", 8),
  EC: plan("593", "0", 8, 9),
  SV: plan("503", "", 8),
  GT: plan("502", "", 8),
  HN: plan("504", "", 8),
  NI: plan("505", "", 8),
  PA: plan("507", "", 7, 8),
  PE: plan("51", "0", 8, 9),
  PY: plan("595", "0", 9),
  UY: plan("598", "0", 8),
  VE: plan("58", "0", 10),
  ES: plan("34", "", 9),
  PT: plan("351", "", 9),
  GB: plan("44", "0", 9, 10),
  IE: plan("353", "0", 7, 9),
  FR: plan("33", "0", 9),
  DE: plan("49", "0", 6, 11),
  AT: plan("43", "0", 6, 13),
  CH: plan("41", "0", 9),
  IT: plan("39", "", 8, 11),
  NL: plan("31", "0", 9),
  BE: plan("32", "0", 8, 9),
  LU: plan("352", "", 6, 11),
  DK: plan("45", "", 8),
  SE: plan("46", "0", 7, 10),
  NO: plan("47", "", 8),
  FI: plan("358", "0", 6, 11),
  PL: plan("48", "", 9),
  CZ: plan("420", "", 9),
  GR: plan("30", "", 10),
  RO: plan("40", "0", 9),
  HU: plan("36", "06", 8, 9),
  TR: plan("90", "0", 10),
  IL: plan("972", "0", 8, 9),
  AE: plan("971", "0", 8, 9),
  SA: plan("966", "0", 8, 9),
  MA: plan("212", "0", 9),
  ZA: plan("27", "0", 9),
  NG: plan("234", "0", 8, 10),
  KE: plan("254", "0", 9),
  IN: plan("91", "0", 10),
  PK: plan("92", "0", 9, 10),
  PH: plan("63", "0", 9, 10),
  ID: plan("62", "0", 8, 12),
  MY: plan("60", "0", 8, 10),
  SG: plan("65", "", 8),
  TH: plan("66", "0", 8, 9),
  VN: plan("84", "0", 9, 10),
  CN: plan("86", "0", 10, 11),
  JP: plan("81", "0", 9, 10),
  KR: plan("82", "0", 8, 10),
  AU: plan("61", "0", 9),
  NZ: plan("64", "0", 8, 10),
  AD: plan("376", "", 6),
  MC: plan("377", "", 8),
  LI: plan("423", "", 7),
  MT: plan("356", "", 8),
  CY: plan("357", "", 8),
  IS: plan("354", "", 7),
  EE: plan("372", "", 7, 8),
  LV: plan("371", "", 8),
  LT: plan("370", "0", 8),
  SK: plan("421", "0", 9),
  SI: plan("386", "0", 8),
  HR: plan("385", "0", 8, 9),
  BG: plan("359", "0", 8, 9),
  UA: plan("380", "0", 9),
  AO: plan("244", "", 9),
  MZ: plan("258", "", 8, 9),
  DZ: plan("213", "0", 8, 9),
  TN: plan("216", "", 8),
  EG: plan("20", "0", 8, 10),
  HK: plan("852", "", 8),
  TW: plan("886", "0", 8, 9),
  QA: plan("974", "", 8),
  KW: plan("965", "", 8),
};

const byCode = new Map(Object.values(plans).map((entry) => [entry.code, entry]));

export function planOfCountry(country: string): CallingPlan | null {
  return plans[country.toUpperCase()] ?? null;
}

/** The plan that an international number (digits without "+") belongs to; null for countries not listed. */
export function planOfNumber(digits: string): CallingPlan | null {
  for (const length of [1, 2, 3]) {
    const found = byCode.get(digits.slice(0, length));
    if (found) return found;
  }
  return null;
}
