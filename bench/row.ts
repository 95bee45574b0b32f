export type Unit = "ms" | "/s" | "ratio" | "MB" | "kB" | "count";

/** One measured number. With a budget it is ok or over. */
export interface Row {
  group: string;
  name: string;
  value: number;
  unit: Unit;
  budget?: { atMost: number } | { atLeast: number };
  /** Loaded as heavily as where the budgets were set: what a slower machine queues then says nothing of that one. */
  isWholeLoad?: boolean;
}

export function isWithin({ value, budget }: Pick<Row, "value" | "budget">): boolean {
  if (!budget) return true;
  return "atMost" in budget ? value <= budget.atMost : value >= budget.atLeast;
}

/** How long it would take where the budgets were set. Null: it is no time that is held to a budget. */
export function atReferenceSpeed({ value, unit, budget, isWholeLoad }: Row, speed: number): number | null {
  return unit === "ms" && budget && !isWholeLoad ? value * speed : null;
}
