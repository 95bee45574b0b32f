import type { Courtesy, Remark } from "../../language/cues.ts";

/** What customers write in one language, and what it has to be read as. `no`: must not be read so. */
export interface Readings {
  person: { yes: readonly string[]; no: readonly string[] };
  noPerson: readonly string[];
  refusal: { yes: readonly string[]; no: readonly string[] };
  correction: { yes: readonly string[]; no: readonly string[] };
  /** What is asked of the business. */
  questions: readonly (readonly [text: string, asked: readonly string[]])[];
  remarks: readonly (readonly [text: string, remark: Remark | null])[];
  courtesies: readonly (readonly [text: string, courtesy: Courtesy | null])[];
  automatic: { yes: readonly string[]; no: readonly string[] };
}
