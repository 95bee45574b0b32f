import { z } from "zod";
import type { AttachmentState } from "./attachment.ts";
import type { MediaKind, MessageContent } from "./content.ts";

/** A file that a platform's message names, as the platform describes it. */
export interface MediaPart {
  media: MediaKind;
  /** Story media are shown from the platform while they last: they are never fetched or kept (reference G 31). */
  state: Extract<AttachmentState, "pending" | "link_only">;
  providerMediaId: string | null;
  url: string | null;
  mimeType: string | null;
  sha256: string | null;
  fileName: string | null;
}

const repliedStory = z.object({ story: z.object({ url: z.string() }) });

/** The files of a message that came in: its own, and the story that it answers. */
export function mediaParts(content: MessageContent, referral: unknown = null): MediaPart[] {
  const story = repliedStory.safeParse(referral);
  return [...ownParts(content), ...(story.success ? [storyPart(story.data.story.url)] : [])];
}

function ownParts(content: MessageContent): MediaPart[] {
  if (content.type === "unsupported") return content.linkOnly && content.url ? [storyPart(content.url)] : [];
  // What a member or a visitor uploaded is here already.
  if (content.type !== "media" || content.attachmentId !== undefined) return [];
  const { media, providerMediaId = null, url = null, mimeType = null, sha256 = null, fileName = null } = content;
  if (providerMediaId === null && url === null) return [];
  if (content.linkOnly) return url === null ? [] : [{ ...storyPart(url), media }];
  return [{ media, state: "pending", providerMediaId, url, mimeType, sha256, fileName }];
}

function storyPart(url: string): MediaPart {
  const unknown = { providerMediaId: null, mimeType: null, sha256: null, fileName: null };
  return { media: "image", state: "link_only", url, ...unknown };
}
