import { z } from "zod";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Write a time such as 09:00.");
const interval = z
  .object({ from: clock, to: clock })
  .refine(({ from, to }) => to > from, { path: ["to"], message: "Closing comes after opening." });
export type Interval = z.infer<typeof interval>;

const intervals = z
  .array(interval)
  .max(4, "Keep at most 4 times a day.")
  .refine((all) => all.every((one, index) => index === 0 || one.from >= (all[index - 1]?.to ?? "")), {
    message: "Write the times in order, without overlap.",
  });

/** When the business is open. A day without intervals is closed. Past midnight is written on the next day. */
export const openingHours = z.object({
  /** IANA name; unknown ones count as UTC. */
  timeZone: z.string().min(1, "Choose a time zone.").max(60),
  /** Sunday first, as calendars count. */
  weekly: z.array(intervals).length(7),
  /** Holidays and other days that differ from their week day. */
  exceptions: z
    .array(
      z.object({
        date: z.iso.date("Choose a day."),
        intervals,
        note: z.string().trim().max(80, "Use at most 80 characters.").default(""),
      }),
    )
    .max(100, "Keep at most 100 days.")
    .refine((all) => new Set(all.map((one) => one.date)).size === all.length, "A day is there twice."),
  /** What is said beside the hours: "Saturdays by appointment". */
  note: z.string().trim().max(200, "Use at most 200 characters.").default(""),
});
export type OpeningHours = z.infer<typeof openingHours>;
