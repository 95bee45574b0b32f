export type Unit = "ms" | "/s" | "ratio" | "MB" | "kB" | "count";

/** One measured number. With a budget it is ok or over. */
export interface Row {
  group: string;
  name: string;
  value: number;
  unit: Unit;
  budget?: { atMost: number } | { atLeast: number };
}

export function isWithin({ value, budget }: Row): boolean {
  if (!budget) return true;
  return "atMost" in budget ? value <= budget.atMost : value >= budget.atLeast;
}
