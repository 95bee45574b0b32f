import { businesses } from "#evaluation/business/businesses.ts";
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
