"use client";

import { type RefObject, useEffect, useRef } from "react";

/** For the chosen entry of a strip that goes beyond the edge of a phone: it is brought into view when the page opens. */
export function useScrollIntoView<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    // Not handed back: where scrolling gives a promise, React would take it for the effect's clean-up.
    void element.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);
  return element;
}
