"use client";

import { useState } from "react";
import { applyTheme, type Theme } from "./theme.ts";

/** The chosen theme, and a way to change it at once. */
export function useTheme(initial: Theme, onChange?: (theme: Theme) => void): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(initial);
  return [
    theme,
    (next) => {
      setTheme(next);
      applyTheme(next);
      onChange?.(next);
    },
  ];
}
