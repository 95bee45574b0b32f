import type { Interval, OpeningHours } from "../../knowledge/opening-hours.ts";
import { detectLanguage } from "../detect-language.ts";
import { plainText, sentencesOf } from "../plain-text.ts";
import type { TurnInput } from "../turn.ts";
import { type HoursClaim, hoursClaims, timesIn } from "./hours-claims.ts";
import { ownerTexts } from "./material.ts";
import { allPhrases } from "./phrases/all-phrases.ts";

/** When the business is open, as far as its material says. */
interface Known {
  hours: OpeningHours | null;
  /** What its texts say about it. */
  claims: readonly HoursClaim[];
  /** Every time of day in its texts. */
  times: ReadonlySet<number>;
}

function languageOf(text: string, input: TurnInput): string {
  return detectLanguage(text)?.code ?? input.language ?? input.workflow.languages[0] ?? "en";
}

/** The hours themselves are read as data: in their own text the times of one day would hold for all. */
function knownHours(input: TurnInput): Known {
  const isHours = ({ source }: TurnInput["knowledge"][number]) => source === "hours";
  const people = input.transcript.filter(({ author }) => author === "member" || author === "app");
  const others = { ...input, knowledge: input.knowledge.filter((item) => !isHours(item)) };
  const hours = input.knowledge.find(isHours)?.hours ?? null;
  const texts = [...ownerTexts(others), ...people.map(({ text }) => text), hours?.note ?? ""];
  return {
    hours,
    claims: texts.flatMap((text) => sentencesOf(text).flatMap((one) => hoursClaims(one, languageOf(text, input)))),
    times: new Set(texts.flatMap((text) => timesIn(plainText(text)).flat())),
  };
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

const day = 24 * 60;

function isBorder(intervals: readonly Interval[], minutes: number): boolean {
  return intervals.some(({ from, to }) => [minutesOf(from), minutesOf(to), minutesOf(to) % day].includes(minutes));
}

/** "Yes, we are open at 5 pm": no border, and true. */
function isWithin(intervals: readonly Interval[], minutes: number): boolean {
  return intervals.some(({ from, to }) => minutes >= minutesOf(from) && minutes < minutesOf(to));
}

function isAskedTime(input: TurnInput, meant: readonly number[]): boolean {
  const said = input.burst.filter(({ author }) => author === "customer");
  const asked = new Set(said.flatMap(({ text }) => timesIn(plainText(text)).flat()));
  return meant.some((minutes) => asked.has(minutes));
}

function timeHolds(claim: HoursClaim, meant: readonly number[], hours: OpeningHours, input: TurnInput): boolean {
  const weekly = [...(claim.days.size > 0 ? claim.days : [0, 1, 2, 3, 4, 5, 6])].map((at) => hours.weekly[at] ?? []);
  const exceptions = hours.exceptions.map(({ intervals }) => intervals);
  const asked = isAskedTime(input, meant);
  const holds = (intervals: readonly Interval[]) =>
    meant.some((at) => isBorder(intervals, at) || (asked && isWithin(intervals, at) !== claim.closed));
  if (claim.dated) return [...weekly, ...exceptions].some(holds);
  return claim.days.size > 0 ? weekly.every(holds) : [...weekly, ...exceptions].some(holds);
}

function dayHolds({ closed, dated }: HoursClaim, at: number, { hours, claims }: Known): boolean {
  if (dated) return hours !== null || claims.length > 0;
  const isOpen = (hours?.weekly[at] ?? []).length > 0;
  if (hours && isOpen !== closed) return true;
  const named = claims.filter(({ days }) => days.size > 0);
  const openNamed = named.filter((one) => !one.closed);
  if (named.some((one) => one.closed === closed && one.days.has(at))) return true;
  return closed && hours === null && openNamed.length > 0 && !openNamed.some(({ days }) => days.has(at));
}

function isInvented(claim: HoursClaim, known: Known, input: TurnInput): boolean {
  const inTexts = (meant: readonly number[]) => meant.some((at) => known.times.has(at));
  const timeKnown = (meant: readonly number[]) =>
    inTexts(meant) || (known.hours !== null && timeHolds(claim, meant, known.hours, input));
  // "closed until 9 on Monday" says of Monday that it is open.
  const days = claim.closed && claim.times.length > 0 ? [] : [...claim.days];
  return !claim.times.every(timeKnown) || !days.every((at) => dayHolds(claim, at, known));
}

/** Says that somebody else knows, or that it is not known. */
const leavesOpen = /\b(?:whether|if|ob)\b/;

/** Sentences that state opening hours which the material does not give. */
export function inventedHours(reply: string, input: TurnInput): string[] {
  const language = languageOf(reply, input);
  const sentences = sentencesOf(reply).filter(
    (one) => !one.endsWith("?") && !leavesOpen.test(one) && !allPhrases.some(({ passesOn }) => passesOn.test(one)),
  );
  const stated = sentences.map((sentence) => ({ sentence, claims: hoursClaims(sentence, language) }));
  if (stated.every(({ claims }) => claims.length === 0)) return [];
  const known = knownHours(input);
  return stated
    .filter(({ claims }) => claims.some((claim) => isInvented(claim, known, input)))
    .map(({ sentence }) => sentence);
}
