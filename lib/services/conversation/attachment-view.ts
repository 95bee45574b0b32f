import type { AttachmentRecord } from "#db/queries/attachment.ts";
import { type AttachmentProblem, mayFetchAgain } from "#lib/domain/message/attachment.ts";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";

/** What a person reads where a file should be: what happened, then what to do. */
const sentences = {
  too_large: "This file is too large to fetch. Open the app to see it.",
  wrong_hash: "This file arrived damaged. Fetch it again, or ask the customer to send it again.",
  forbidden_type: "This file is not what it says it is, so it was not kept.",
  gone: "The channel no longer has this file. Ask the customer to send it again.",
  unreachable: "This file could not be fetched. Fetch it again, or open the app to see it.",
  reconnection: "This file comes when the channel is connected again.",
} as const satisfies Record<AttachmentProblem, string>;

/** A file as the thread shows it; null for one that was removed. */
export function attachmentView(attachment: AttachmentRecord): AttachmentView | null {
  const { id, media, state, problem, mimeType, fileName, sizeBytes, durationMs } = attachment;
  if (state === "removed") return null;
  return {
    id,
    media,
    state,
    problem: problem === null ? null : sentences[problem],
    mimeType,
    fileName,
    sizeBytes,
    durationMs,
    url: urlOf(attachment),
    mayFetchAgain: mayFetchAgain(state, problem),
  };
}

function urlOf({ id, state, sourceUrl }: AttachmentRecord): string | null {
  if (state === "stored") return `/api/crm/files/${id}`;
  return state === "link_only" && sourceUrl?.startsWith("https://") ? sourceUrl : null;
}
