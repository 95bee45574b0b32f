const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone, `2026-11-26`; in UTC where the zone is not known. */
export function localDay(timeZone: string, at: Date): string {
  return formatOf(timeZone).format(at);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = create(timeZone);
  formats.set(timeZone, made);
  return made;
}

function create(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone, ...parts });
  } catch {
    return new Intl.DateTimeFormat("en-CA", { timeZone: "UTC", ...parts });
  }
}

/** The days up to `day`, oldest first: `[…, "2026-11-25", "2026-11-26"]`. */
export function daysUpTo(day: string, count: number): string[] {
  const end = Date.parse(`${day}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(end - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}
