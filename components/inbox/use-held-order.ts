"use client";

import { useState } from "react";
import { type HeldOrder, holdOrder, keepOrder, type ListOrder } from "./held-order.ts";

/** Holds the order of the list while a pointer is over it. `view` names what the list shows: another view starts anew. */
export function useHeldOrder(latest: ListOrder, view: string) {
  const [held, setHeld] = useState<{ view: string; order: HeldOrder } | null>(null);
  const shown = held?.view === view ? keepOrder(held.order, latest) : { ...latest, waiting: 0 };
  return {
    ...shown,
    /** Also shows what waited: the order that is held is the latest. */
    hold: () => setHeld({ view, order: holdOrder(latest) }),
    release: () => setHeld(null),
  };
}
