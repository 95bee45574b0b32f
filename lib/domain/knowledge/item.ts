import type { KnowledgeItem } from "../qualification/turn.ts";
import type { KnowledgeReference } from "./material.ts";
import type { OpeningHours } from "./opening-hours.ts";

export function referenceOf({ source, title, row }: KnowledgeItem): KnowledgeReference {
  return { source, id: row?.id ?? null, title };
}

const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The hours as one item of the material: the structure for code, the text for a model. */
export function hoursItem(hours: OpeningHours): KnowledgeItem {
  const times = (intervals: OpeningHours["weekly"][number]) =>
    intervals.length === 0 ? "closed" : intervals.map(({ from, to }) => `${from}-${to}`).join(", ");
  const week = hours.weekly.map((intervals, day) => `${weekdayNames[day]} ${times(intervals)}`);
  const special = hours.exceptions.map(({ date, intervals, note }) =>
    [`${date} ${times(intervals)}`, note].filter((part) => part !== "").join(" "),
  );
  const text = [[...week.slice(1), week[0]].join("; "), ...special, hours.note, `Time zone ${hours.timeZone}`]
    .filter((part) => part !== "")
    .join(". ");
  return { source: "hours", title: "Opening hours", text, priceMinor: null, currency: null, hours };
}
