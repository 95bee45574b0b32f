import type { ChannelRecord } from "#db/queries/channel.ts";
import { listParts, type MessagePatch, type MessageRecord, updateMessage } from "#db/queries/message.ts";
import { searchText } from "#lib/domain/message/media-reading.ts";
import type { DeleteEvent, EditEvent, IdentityChangeEvent, ReactionEvent } from "#lib/domain/message/inbound-event.ts";
import { publishConversation } from "#lib/realtime/publish.ts";
import { refreshBriefLater } from "../brief/schedule-brief.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { changeIdentity } from "./change-identity.ts";
import { removeAttachments } from "../media/remove-attachments.ts";

type ChangeEvent = ReactionEvent | EditEvent | DeleteEvent | IdentityChangeEvent;

/** Changes of what is there already. None of them counts as human activity or wakes the AI. */
export async function recordChange(ctx: Ctx, channel: ChannelRecord, event: ChangeEvent): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    if (event.kind === "identity_change") return changeIdentity(tx, channel, event);
    const parts = await listParts(tx, channel.id, event.targetExternalId);
    const [target] = parts;
    if (!target) return `${event.kind}_of_unknown_message`;
    if (event.kind === "edit" && isOutdated(target, event)) return null;
    // What is deleted is deleted whole; an edit or a reaction is about the words.
    for (const part of event.kind === "delete" ? parts : [target])
      await updateMessage(tx, part.id, changed(part, event));
    if (event.kind === "delete") {
      await removeAttachments(
        tx,
        parts.map((part) => part.id),
      );
    }
    // What was taken back must not live on in a brief that quotes it.
    if (event.kind !== "reaction") await refreshBriefLater(tx, target.conversationId);
    await publishConversation(tx, target.conversationId);
    return null;
  });
}

function isOutdated(target: MessageRecord, event: EditEvent): boolean {
  return target.deletedAt !== null || (target.editedAt !== null && target.editedAt > event.at);
}

function changed(target: MessageRecord, event: ReactionEvent | EditEvent | DeleteEvent): MessagePatch {
  switch (event.kind) {
    case "reaction": {
      const others = target.reactions.filter((reaction) => reaction.by !== event.by);
      return { reactions: event.emoji === null ? others : [...others, { emoji: event.emoji, by: event.by }] };
    }
    case "edit":
      return { content: event.content, text: searchText(event.content, target.reading), editedAt: event.at };
    case "delete":
      return {
        content: { type: "unsupported", what: "This message was deleted.", hint: "none" },
        text: "",
        reading: null,
        deletedAt: event.at,
      };
  }
}
