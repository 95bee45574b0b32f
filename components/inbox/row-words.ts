import type { ConversationRow } from "#lib/domain/views/conversation-view.ts";
import { firstName } from "#lib/domain/lead/person.ts";

type Preview = NonNullable<ConversationRow["preview"]>;

/** Who wrote the last message: "AI:", "You:", "Tom:"; nothing for the customer. */
export function previewPrefix(preview: Preview): { text: string; tone: "ai" | "human" } | null {
  switch (preview.author) {
    case "ai":
      return { text: "AI:", tone: "ai" };
    case "member":
      return { text: preview.mine ? "You:" : `${firstName(preview.authorName ?? "Team")}:`, tone: "human" };
    case "app":
      return { text: "App:", tone: "human" };
    case "customer":
    case "system":
      return null;
  }
}
