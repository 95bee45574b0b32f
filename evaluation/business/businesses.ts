import type { Language } from "#evaluation/language.ts";
import type { Business } from "./business.ts";
import { cateringFor } from "./catering/catering.ts";
import { estateFor } from "./estate/estate.ts";
import { lawyerFor } from "./lawyer/lawyer.ts";

/** Each business, as its customers of one language meet it. */
export const businesses = {
  lawyer: lawyerFor,
  estate: estateFor,
  catering: cateringFor,
} as const satisfies Record<Business["name"], (language: Language) => Business>;
