import { plainText } from "./plain-text.ts";
import { detectLanguage } from "./detect-language.ts";
import type { Evidence } from "./evidence.ts";
import type { TurnInput } from "./turn.ts";

/** Who does not want to say, or does not know, uses one of these in the five languages; most of them say no. */
const signs =
  /\b(?:no|not|none|nope|nah|nothing|never|don'?t|dont|won'?t|can'?t|cannot|isn'?t|idk|dunno|rather|skip|pass|next|without|later|private|personal|confidential|secret|unsure|unknown|unclear|depends|whatever|irrelevant|any|only|business|decline|nada|nunca|ni idea|prefiero|paso|saltar|privad[oa]|luego|despues|depende|siguiente|solo|solamente|unicamente|igual|nao|nem|apenas|somente|so (?:o |lho |te |lhe )?(?:digo|conto|falo)|prefiro|pular|depois|seguinte|proxim[oa]|tanto faz|non|pas|qu'(?:au?|avec|en)|rien|jamais|aucun|prefere|passer|passe|suivante?|prive|plus tard|nein|nicht|nur|nichts|kein\w*|keine ahnung|lieber|weiter|uberspringen|egal|spater|vertraulich|geht .* an)\b/;
const markOnly = /^[\s\p{P}\p{S}]+$/u;

/**
 * Whether the customer declines to answer: to the question that was asked, in words that can say so. Where the language is
 * none of the five, the agent is believed.
 */
export function isRefusal({ question, message, quote }: Evidence, input: TurnInput): boolean {
  const words = plainText(quote.words);
  if (signs.test(words) || markOnly.test(words)) return true;
  const asked = input.openQuestion?.key === question.key && input.burst.includes(message);
  return asked && detectLanguage(message.text) === null && /[^ -~\s]/.test(message.text);
}
