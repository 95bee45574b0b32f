import type { TurnInput } from "../turn.ts";
import { ownerTexts, peoplesTexts } from "./material.ts";

const email = /[^\s<>()[\],;:"]{1,64}@[^\s<>()[\],;:"]+\.[a-z]{2,24}/gi;
const link =
  /\b(?:https?:\/\/|www\.)[^\s<>()"']+|\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|co|info|biz|app|dev|shop|store|online|site|xyz|ly|me|es|pt|fr|de|uk|eu|br|mx|us)(?:\/[^\s<>()"']*)?(?![\w@])/gi;
/** A plus, or groups of digits as telephone numbers are written. Amounts and days are neither. */
const phone =
  /(?:\+|\b00)\d[\d\s().-]{6,18}\d|\(\d{2,4}\)\s?\d[\d\s-]{5,12}\d|\b\d{3}[\s-]\d{3}[\s-]\d{3,4}\b|\b0\d{2,4}[\s/-]\d{3,9}\b|\b\d{9,12}\b/g;

/** Shown to say what an address looks like. */
const exampleOnly = /(?:^|[@.])(?:example|ejemplo|exemplo|exemple|beispiel)\.[a-z]{2,}$/i;

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([all]) => all.replace(/[.,;:!?)]+$/, ""));
}

function siteOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/$/, "");
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "").replace(/^00/, "");
}

/** Where an address is asked for, a mistyped domain may be put right: what stands before the @ is the customer's. */
function namedPart(address: string, { openQuestion }: TurnInput): string {
  return openQuestion?.type === "email" ? address.slice(0, address.lastIndexOf("@") + 1) : address;
}

/** Addresses, links and telephone numbers of the reply that neither the business nor a person wrote. */
export function unknownContacts(reply: string, input: TurnInput): string[] {
  const emails = found(reply, email).filter((one) => !exampleOnly.test(one));
  const links = found(reply.replace(email, " "), link).filter((one) => !exampleOnly.test(siteOf(one)));
  const phones = found(reply.replace(email, " ").replace(link, " "), phone);
  if (emails.length + links.length + phones.length === 0) return [];
  const values = input.answers.flatMap(({ value }) =>
    value?.type === "email" ? [value.email] : value?.type === "phone" ? [value.phone] : [],
  );
  const known = [...ownerTexts(input), ...peoplesTexts(input), ...values].join("\n").toLowerCase();
  const knownDigits = digitsOf(known.replace(/\n/g, ""));
  return [
    ...emails.filter((one) => !known.includes(namedPart(one.toLowerCase(), input))),
    ...links.filter((one) => !known.includes(siteOf(one))),
    ...phones.filter((one) => !knownDigits.includes(digitsOf(one))),
  ];
}
