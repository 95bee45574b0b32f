import { type CallingPlan, planOfCountry, planOfNumber } from "./calling-code.ts";
import { blank } from "./fold.ts";

export interface PhoneSpan {
  start: number;
  end: number;
  /** E.164. */
  phone: string;
  /** Written with a country code. */
  international: boolean;
}

const candidate = /(?:\+|\b00|\()?\d[\d\s().\-\u2010\u2011\u2013/]{4,24}\d/g;
const notPhone = /[^\s<>]{1,64}@[^\s<>]+|https?:\/\/\S+|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}([/.])\d{1,2}\1\d{4}\b/g;

function fits(plan: CallingPlan, national: string): boolean {
  const [least, most] = plan.digits;
  if (plan.trunk === "0" && national.startsWith("0")) return false;
  if (plan.code === "1" && !/^[2-9]/.test(national)) return false;
  return national.length >= least && national.length <= most;
}

function internationalNumber(digits: string): string | null {
  if (!/^[1-9]\d{6,14}$/.test(digits)) return null;
  const plan = planOfNumber(digits);
  if (!plan) return `+${digits}`;
  const written = digits.slice(plan.code.length);
  const rest = plan.mobile?.(written) ?? written;
  const national = plan.trunk === "0" && rest.startsWith("0") ? rest.slice(1) : rest;
  return fits(plan, national) ? `+${plan.code}${national}` : null;
}

const bareDigitsMin = 8;

function nationalNumber(digits: string, country: string): string | null {
  const plan = planOfCountry(country);
  if (!plan) return null;
  const trunk = plan.trunk !== "" && digits.startsWith(plan.trunk) ? digits.slice(plan.trunk.length) : null;
  const coded = digits.startsWith(plan.code) ? digits.slice(plan.code.length) : null;
  // Where numbers are dialled with a trunk prefix, a short one without it is another number.
  const bare = plan.trunk !== "" && digits.length < bareDigitsMin ? null : digits;
  const written = [trunk, bare, coded].filter((option) => option !== null);
  const national = written.map((option) => plan.mobile?.(option) ?? option).find((option) => fits(plan, option));
  return national === undefined || /^(\d)\1+$/.test(national) ? null : `+${plan.code}${national}`;
}

/** E.164, or null where the digits are no plausible number of that country. */
export function readPhone(written: string, country: string): { phone: string; international: boolean } | null {
  const digits = written.replace(/\(0\)/, "").replace(/\D/g, "");
  const prefix = /^\s*\(?\+/.test(written) ? 0 : digits.startsWith("00") ? 2 : null;
  const phone = prefix === null ? nationalNumber(digits, country) : internationalNumber(digits.slice(prefix));
  return phone === null ? null : { phone, international: prefix !== null };
}

/** All plausible telephone numbers of a text. */
export function findPhones(text: string, country: string): PhoneSpan[] {
  const found: PhoneSpan[] = [];
  for (const match of blank(text, notPhone).matchAll(candidate)) {
    const read = readPhone(match[0], country);
    if (read) found.push({ start: match.index, end: match.index + match[0].length, ...read });
  }
  return found;
}
