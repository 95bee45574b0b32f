import type { MediaCapabilities, MediaRule } from "./channel.ts";

export type MediaChoice =
  | { media: MediaRule["media"] }
  | { refused: "type" }
  /** The largest that this type may be. */
  | { refused: "size"; bytesMax: number };

/** As what a file goes out: the first rule that takes it, so that a large photo still goes as a document. */
export function chooseMedia(
  capabilities: Pick<MediaCapabilities, "outbound">,
  { mimeType, sizeBytes }: { mimeType: string; sizeBytes: number },
): MediaChoice {
  const ofType = capabilities.outbound.filter((rule) => rule.mimeTypes?.includes(mimeType) ?? true);
  const fit = ofType.find((rule) => sizeBytes <= rule.bytesMax);
  if (fit) return { media: fit.media };
  if (ofType.length === 0) return { refused: "type" };
  return { refused: "size", bytesMax: Math.max(...ofType.map((rule) => rule.bytesMax)) };
}

/** The largest file that the channel takes at all, in bytes: what is larger is refused before it is read. */
export function largestFile({ outbound }: Pick<MediaCapabilities, "outbound">): number {
  return Math.max(0, ...outbound.map((rule) => rule.bytesMax));
}
