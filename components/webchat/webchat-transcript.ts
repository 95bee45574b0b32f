import { answererName } from "./answerer-name.ts";
import type { WebchatDictionary } from "./webchat-dictionary.ts";
import type { WebchatMessage } from "./webchat-message.ts";

/** The conversation as lines of text: when, who, what. A file stands there by its name. */
export function transcript(
  messages: readonly WebchatMessage[],
  text: Pick<WebchatDictionary, "you" | "frontDesk">,
  moment: (at: string) => string,
): string {
  const nameOf = ({ author, name }: WebchatMessage) =>
    author === "customer" ? text.you : answererName(author, name, text.frontDesk);
  const wordsOf = ({ text: words, file }: WebchatMessage) => [words, file?.fileName].filter(Boolean).join(" ");
  return messages.map((message) => `${moment(message.at)} ${nameOf(message)}: ${wordsOf(message)}\n`).join("");
}
