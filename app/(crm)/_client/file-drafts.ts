import { z } from "zod";
import { mediaKinds } from "#lib/domain/message/content.ts";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import { draftPrefix, readDraft, writeDraft } from "./use-draft.ts";

/** The server sweeps what nobody sent after a day; an hour before that it is not offered any more. */
const keptMs = 23 * 3_600_000;

const kept = z.array(
  z.object({
    at: z.number(),
    file: z.object({
      id: z.uuid(),
      media: z.enum(mediaKinds),
      mimeType: z.string().nullable(),
      fileName: z.string().nullable(),
      sizeBytes: z.number().nullable(),
      durationMs: z.number().nullable().default(null),
      url: z.string().nullable(),
    }),
  }),
);

export interface FileDraft {
  /** When it was uploaded, in milliseconds since 1970. */
  at: number;
  file: AttachmentView;
}

const keyOf = (conversationId: string) => `${draftPrefix}files:${conversationId}`;

/** The uploaded files of a message that was not sent, as this browser left them. */
export function readFileDrafts(conversationId: string, now: number): FileDraft[] {
  const parsed = kept.safeParse(parsedJson(readDraft(keyOf(conversationId))));
  if (!parsed.success) return [];
  return parsed.data
    .filter(({ at }) => now - at < keptMs)
    .map(({ at, file }) => ({ at, file: { ...file, state: "stored", problem: null, mayFetchAgain: false } }));
}

export function writeFileDrafts(conversationId: string, drafts: readonly FileDraft[]): void {
  writeDraft(keyOf(conversationId), drafts.length === 0 ? "" : JSON.stringify(drafts));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
