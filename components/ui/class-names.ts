import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// Our own sizes and shadows, so that `text-2xs` is not taken for a colour.
const merge = extendTailwindMerge({
  extend: {
    theme: { text: ["2xs"], shadow: ["xs", "card", "pop", "dialog"] },
    classGroups: { "font-size": [{ text: ["2xs"] }] },
  },
});

/** Joins class names; later Tailwind classes win over earlier ones of the same kind. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values));
}
