import { chooseLine } from "./choose-line.ts";
import type { Composition } from "./composition.ts";

/** More than this would push the question off the screen. */
const linesMax = 2;

/** A greeting that says already what is writing. */
const introducesItself = /virtual|virtuel|assist|automat|digital|\bbot\b/i;

/** A short line for what was said to the assistant itself: how it is, who it is, a joke, an insult. */
export function remarkLines({ input, burst, language, turn, said }: Composition): string[] {
  const { wording } = language;
  const { businessName, agentName, greeting } = input.workflow;
  const remarks = burst.toAgent.flatMap((reading) => [...reading.remarks]);
  const introduced = input.situation === "opening" && introducesItself.test(greeting);
  const isAskedWho = remarks.includes("whether_bot") || remarks.includes("who");
  const isTense = remarks.includes("tampering") || remarks.includes("upset");
  const lines = [
    burst.toAgent.some((reading) => reading.wellbeing) ? wording.wellbeing : null,
    isAskedWho && !introduced ? wording.assistant(businessName, agentName) : null,
    remarks.includes("why") ? wording.why : null,
    remarks.includes("tampering") ? wording.tampering(businessName) : null,
    remarks.includes("upset") ? wording.upset : null,
    burst.toAgent.some((reading) => reading.wantsNoPerson) ? wording.goOn : null,
    remarks.includes("language") && language.code === burst.language ? wording.thisLanguage : null,
    remarks.includes("chatter") && !isTense ? wording.chatter : null,
  ];
  const chosen = lines.filter((variants) => variants !== null).slice(0, linesMax);
  return chosen.map((variants) => chooseLine(variants, turn, said));
}
