"use client";

import { type RefObject, useEffect, useRef } from "react";

/** For the chosen entry of a strip that goes beyond the edge of a phone: it is brought into view when the page opens. */
export function useScrollIntoView<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => element.current?.scrollIntoView({ block: "nearest", inline: "center" }), []);
  return element;
}
