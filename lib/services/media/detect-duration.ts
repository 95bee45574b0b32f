import { recordingMs } from "#lib/domain/message/recording-length.ts";

const endBytes = 64_000;

/** How long a recording is, from the ends of its file; null where it does not say, and for what is no recording. */
export async function detectDuration(file: Blob, mimeType: string): Promise<number | null> {
  if (!mimeType.startsWith("audio/")) return null;
  const [head, tail] = await Promise.all(
    [file.slice(0, endBytes), file.slice(Math.max(0, file.size - endBytes))].map((part) => part.bytes()),
  );
  return head && tail ? recordingMs(mimeType, { head, tail }) : null;
}
