import { series } from "../lexicon.ts";

export const numbers: Readonly<Record<string, number>> = {
  ...series(0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"),
  ...series(16, 1, "sixteen seventeen eighteen nineteen"),
  ...series(20, 10, "twenty thirty forty/fourty fifty sixty seventy eighty ninety/ninty"),
  couple: 2,
  dozen: 12,
};
