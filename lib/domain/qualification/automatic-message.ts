import { plainText, wordsOf } from "./plain-text.ts";
import { detectLanguage } from "./detect-language.ts";
import type { TurnMessage } from "./turn.ts";

/** What machines write: who is away, what was received, where nobody reads. */
const signs =
  /\b(?:out of (?:the )?office|auto(?:mat(?:ic|ed|ically))?[- ]?(?:reply|response|message|generated|responder)?|currently (?:away|closed|unavailable)|on (?:annual |parental |sick )?(?:leave|vacation|holiday)|away from|business hours|no-?reply|do not reply|undeliverable|mail(?:box)? delivery|ticket|thank you for (?:contacting|your (?:message|email|e-mail)|getting in touch|reaching out)|will (?:get back|reply|respond)|fuera de (?:la )?oficina|automatic[oa]|ausente|vacaciones|horario de atencion|gracias por (?:contactar|su mensaje|escribir)|fora do escritorio|automatic[oa]|ferias|ausencia|horario de atendimento|obrigad[oa] (?:por|pelo)|agradecemos|entraremos em contac?to|absence|absente?|conges|automatique|heures d'ouverture|merci (?:de|pour) votre|nicht im (?:bue?ro|haus)|au(?:ß|ss)er haus|abwesen\w*|urlaub|dienstreise|elternzeit|verreist|(?:nicht|wieder) erreichbar|automatisch\w*|gescha(?:e)?ftszeiten|oe?ffnungszeiten|derzeit geschlossen|(?:vielen )?danke? fue?r (?:ihre|deine|eure)|wird nicht weitergeleitet|eingegangen|bearbeitet)\b/;
const wordsMin = 3;
const foreignWordsMin = 8;

/** Whether a burst can be what an agent calls it. A person who is left in silence costs more than a reply to a machine. */
export function canBeAutomatic(burst: readonly TurnMessage[]): boolean {
  const text = burst
    .filter((one) => one.author === "customer")
    .map((one) => one.text)
    .join("\n");
  const plain = plainText(text);
  const count = wordsOf(plain).length;
  if (signs.test(plain)) return count >= wordsMin;
  return detectLanguage(text) === null && count >= foreignWordsMin;
}
