import type { Business } from "#evaluation/business/business.ts";
import { cateringFor } from "#evaluation/business/catering/catering.ts";
import { estateFor } from "#evaluation/business/estate/estate.ts";
import { lawyerFor } from "#evaluation/business/lawyer/lawyer.ts";
import type { Customer, Script } from "#evaluation/customer/customer.ts";
import { says } from "#evaluation/customer/person.ts";
import type { Language } from "#evaluation/language.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import type { Line, Transcript } from "./transcript.ts";

const transcripts = { en, es, pt, fr, de } as const satisfies Record<Language, readonly Transcript[]>;

const businesses = {
  lawyer: lawyerFor,
  estate: estateFor,
  catering: cateringFor,
} as const satisfies Record<Business["name"], (language: Language) => Business>;

function* read(lines: readonly Line[]): Script {
  for (const { says: texts, told = {} } of lines) {
    yield says(texts, { told: Object.entries(told).map(([key, is]) => ({ key, is })) });
  }
}

/** Those who say what is written here, word for word. */
export function transcriptCustomers(languages: readonly Language[]): Customer[] {
  return languages.flatMap((language) =>
    transcripts[language].map(({ name, business, lines, endings = ["completed"] }): Customer => {
      const kind = "transcript";
      const met = businesses[business](language);
      return {
        kind,
        name: `${kind}/${business}/${language}/${name}`,
        business: met,
        endings,
        script: () => read(lines),
      };
    }),
  );
}
