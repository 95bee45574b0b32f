import { plainText, wordsOf } from "./plain-text.ts";
import type { TurnInput, TurnMessage } from "./turn.ts";

/** Equal bursts in one conversation, the newest included, before it counts as going in circles. */
const repeatsMax = 4;
/** "Yes" and "ok" are said more often than sentences. */
const shortRepeatsMax = 6;
const shortWordsMax = 2;
/** Bursts that are nothing but our own words. */
const echoesMax = 2;
const echoWordsMin = 4;

/** Machines count, date and number what they write. */
function keyOf(text: string): string {
  return wordsOf(plainText(text))
    .map((word) => word.replace(/\d+/g, "#"))
    .join(" ");
}

/** What the customer wrote between two of our messages, since a person last wrote. */
function burstsOf(messages: readonly TurnMessage[]): string[] {
  const bursts: string[][] = [[]];
  for (const { author, text } of messages) {
    if (author === "member" || author === "app") bursts.length = 0;
    if (author === "customer" && bursts.length > 0) bursts.at(-1)?.push(text);
    else bursts.push([]);
  }
  return bursts.filter((texts) => texts.length > 0).map((texts) => keyOf(texts.join("\n")));
}

/** Whether the customer writes the same again and again, or writes back what we wrote: another machine, or nobody helped. */
export function goesInCircles({ transcript, burst }: Pick<TurnInput, "transcript" | "burst">): boolean {
  const bursts = burstsOf([...transcript, ...burst]);
  const newest = bursts.at(-1) ?? "";
  if (newest === "") return false;
  const words = newest.split(" ").length;
  const equal = bursts.filter((one) => one === newest).length;
  if (equal >= (words <= shortWordsMax ? shortRepeatsMax : repeatsMax)) return true;
  const ours = new Set(transcript.filter((one) => one.author === "ai").map((one) => keyOf(one.text)));
  return words >= echoWordsMin && ours.has(newest) && bursts.filter((one) => ours.has(one)).length >= echoesMax;
}
