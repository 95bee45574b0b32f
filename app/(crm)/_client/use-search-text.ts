"use client";

import { useEffect, useRef, useState } from "react";

const searchPauseMs = 250;

/** The search field answers each key; the address and the server follow when the typing pauses. */
export function useSearchText(inAddress: string, setAddress: (search: string) => void) {
  const [text, setText] = useState(inAddress);
  const latest = useRef(setAddress);
  useEffect(() => {
    latest.current = setAddress;
  });
  useEffect(() => setText(inAddress), [inAddress]);
  useEffect(() => {
    if (text === inAddress) return;
    const timer = setTimeout(() => latest.current(text.trim() === "" ? "" : text), searchPauseMs);
    return () => clearTimeout(timer);
  }, [text, inAddress]);
  return [text, setText] as const;
}
