import type { ChoiceForm } from "./channel.ts";

/** The first form that all of these answers fit into, with their words; null where they must be written out. */
export function choiceForm(forms: readonly ChoiceForm[], choices: readonly string[], text: string): ChoiceForm | null {
  // Two answers with the same words could not be told apart.
  if (choices.length === 0 || new Set(choices).size < choices.length) return null;
  const fits = ({ countMax, titleMax, textMax }: ChoiceForm) =>
    choices.length <= countMax && text.length <= textMax && choices.every((one) => one.length <= titleMax);
  return forms.find(fits) ?? null;
}
