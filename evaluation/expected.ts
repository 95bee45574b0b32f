import { sameValue } from "#lib/domain/qualification/accept-answer.ts";
import type { Answer, AnswerValue } from "#lib/domain/qualification/answer.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";

/**
 * What a perfect reader would store. `words`: a text that holds these words. `quote`: any value that quotes these words.
 * `refused`: the customer does not say.
 */
export type Expected =
  | AnswerValue
  | { type: "words"; holds: string }
  | { type: "quote"; holds: string }
  | { type: "refused" };

type Valued<Type extends AnswerValue["type"]> = Extract<AnswerValue, { type: Type }>;

export const words = (holds: string): Expected => ({ type: "words", holds });
export const quote = (holds: string): Expected => ({ type: "quote", holds });
export const refused: Expected = { type: "refused" };
export const choice = (option: string): Valued<"choice"> => ({ type: "choice", option });
export const choices = (...options: string[]): Valued<"multiple_choice"> => ({ type: "multiple_choice", options });
export const number = (value: number): Valued<"number"> => ({ type: "number", number: value, max: null });
export const email = (address: string): Valued<"email"> => ({ type: "email", email: address });
export const phone = (e164: string): Valued<"phone"> => ({ type: "phone", phone: e164 });
export const yes: Valued<"yes_no"> = { type: "yes_no", yes: true };
export const no: Valued<"yes_no"> = { type: "yes_no", yes: false };

export const soon: Valued<"date"> = { type: "date", from: null, to: null, asap: true };
export const dates = (from: string, to = from): Valued<"date"> => ({ type: "date", from, to, asap: false });

/** In whole units of a currency with two digits of minor units. */
export function money(currency: string, atLeast: number | null, atMost: number | null = atLeast): Valued<"money"> {
  const minor = (amount: number | null) => (amount === null ? null : amount * 100);
  return { type: "money", currency, atLeastMinor: minor(atLeast), atMostMinor: minor(atMost) };
}

function plain(text: string): string {
  return fold(text.normalize("NFC")).replace(/\s+/g, " ");
}

/** Whether the stored answer is what the customer said. */
export function matches(expected: Expected, answer: Answer): boolean {
  if (expected.type === "refused") return answer.state === "declined";
  if (answer.state !== "answered" || answer.value === null) return false;
  if (expected.type === "quote") return plain(answer.words ?? "").includes(plain(expected.holds));
  if (expected.type !== "words") return sameValue(answer.value, expected);
  return answer.value.type === "text" && plain(answer.value.text).includes(plain(expected.holds));
}
