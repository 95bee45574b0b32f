import type { WebchatDictionary } from "./webchat-dictionary.ts";

/** Answers that the AI offers. A tap says the words, as if they had been written. */
export function WebchatChoices({
  choices,
  text,
  onChoose,
}: {
  choices: readonly string[];
  text: WebchatDictionary;
  onChoose: (choice: string) => void;
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset aria-label={text.choices} className="flex flex-wrap gap-2 pl-9.5">
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          onClick={() => onChoose(choice)}
          className="touch-target min-h-8 rounded-full border border-border-strong bg-background px-3.5 py-1 font-medium text-sm transition-colors duration-120 hover:bg-accent"
        >
          {choice}
        </button>
      ))}
    </fieldset>
  );
}
