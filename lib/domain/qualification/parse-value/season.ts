import { dateParts, monthRange } from "./calendar.ts";

export const seasons = ["spring", "summer", "autumn", "winter"] as const;
export type Season = (typeof seasons)[number];

/** Countries south of the equator with seasons of their own, where spring begins in September. */
const southern: readonly string[] = "AR AU BO BR BW CL FJ LS MG MU MZ NA NC NZ PE PG PY RE SZ UY ZA ZM ZW".split(" ");

const firstMonths = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const satisfies Record<Season, number>;

/** The three months of a meteorological season that begins in that year. */
export function seasonOf(season: Season, year: number, country: string): { from: number; to: number } {
  const shift = southern.includes(country.toUpperCase()) ? 6 : 0;
  const first = ((firstMonths[season] + shift - 1) % 12) + 1;
  return { from: monthRange(year, first).from, to: monthRange(year, first + 2).to };
}

/** The seasons of that name around today, oldest first. */
export function seasonsAround(season: Season, today: number, country: string): { from: number; to: number }[] {
  const { year } = dateParts(today);
  return [year - 2, year - 1, year, year + 1, year + 2].map((of) => seasonOf(season, of, country));
}
