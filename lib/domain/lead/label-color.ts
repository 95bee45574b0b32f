/** The palette of labels. What a key looks like is the page's business. */
export const labelColors = [
  "red",
  "orange",
  "amber",
  "green",
  "teal",
  "blue",
  "indigo",
  "purple",
  "pink",
  "brown",
] as const;
export type LabelColor = (typeof labelColors)[number];
