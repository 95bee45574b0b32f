import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import type { ScriptedLanguage } from "./language.ts";
import { de } from "./tones/de.ts";
import { en } from "./tones/en.ts";
import { es } from "./tones/es.ts";
import { fr } from "./tones/fr.ts";
import { pt } from "./tones/pt.ts";
import type { OtherWords, ToneWordings } from "./tones/tone-wordings.ts";
import type { Wording } from "./wording.ts";

export const tones: Readonly<Record<string, ToneWordings>> = { en, es, pt, fr, de };

/** A language as one business speaks it. */
export interface SpokenLanguage extends ScriptedLanguage {
  /** Customers are addressed with "tú", "tu" or "du". */
  informal: boolean;
}

/** How owners address customers in what they wrote. German tells "Sie" from "sie" by its letter only. */
const addresses: Readonly<Record<string, { informal: RegExp; formal: RegExp }>> = {
  es: {
    informal:
      /\b(?:tu|tus|te|ti|contigo|tienes|quieres|necesitas|puedes|prefieres|buscas|cuentas|eres|dime|cuentame)\b/,
    formal:
      /\b(?:usted(?:es)?|su|sus|le|les|tiene[n]?|quieren?|necesitan?|pueden?|prefieren?|buscan?|desean?|digame)\b/,
  },
  pt: {
    informal: /\b(?:tu|te|ti|contigo|teus?|tuas?|tens|queres|precisas|podes|preferes|procuras|diz-me)\b/,
    formal: /\b(?:voces?|seus?|suas?|tem|quer|precisa|pode|prefere|procura|deseja|lhe|diga)\b/,
  },
  fr: { informal: /\b(?:tu|te|toi|ton|ta|tes)\b|\bt'/, formal: /\b(?:vous|votre|vos)\b/ },
  de: {
    informal: /\b(?:du|dich|dir|dein\w*|hast|bist|kannst|mochtest|willst|brauchst)\b/,
    formal: /\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b/,
  },
};

function addressesInformally(workflow: WorkflowDefinition, code: string): boolean {
  const address = addresses[code];
  if (!address) return false;
  const { greeting, handoffMessage, handoffOnRequestMessage, questions } = workflow;
  const own = [greeting, handoffMessage, handoffOnRequestMessage, ...questions.map(({ text }) => text)].join("\n");
  const folded = fold(own.normalize("NFC"));
  return address.informal.test(folded) && !address.formal.test(code === "de" ? own : folded);
}

export function withWords(wording: Wording, { invalid, ...others }: OtherWords): Wording {
  return { ...wording, ...others, invalid: { ...wording.invalid, ...invalid } };
}

function spoken(language: ScriptedLanguage, workflow: WorkflowDefinition): SpokenLanguage {
  const { tone } = workflow;
  const words = tones[language.code];
  // Who asks with "tú" goes on with it; a formal tone is formal whatever the questions say.
  const informal = tone !== "formal" && addressesInformally(workflow, language.code);
  const addressed = words && informal ? withWords(language.wording, words.informal) : language.wording;
  const wording = words && tone !== "friendly" ? withWords(addressed, words[tone]) : addressed;
  return { ...language, wording, informal };
}

/** Versions of a workflow are kept by the process; so is how they speak. */
const kept = new WeakMap<WorkflowDefinition, Map<string, SpokenLanguage>>();

/** The language in the tone that the owner has set, and with the address of the owner's own words. */
export function inTone(language: ScriptedLanguage, workflow: WorkflowDefinition): SpokenLanguage {
  const known = kept.get(workflow) ?? new Map<string, SpokenLanguage>();
  const before = known.get(language.code);
  if (before) return before;
  const made = spoken(language, workflow);
  kept.set(workflow, known.set(language.code, made));
  return made;
}
