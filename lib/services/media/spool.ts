import { createHash } from "node:crypto";
import { createWriteStream, openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that has arrived whole, for as long as `use` runs. */
export interface Spooled {
  /** Reads from the disk; nothing of it is held in memory. */
  file: Blob;
  sha256Hex: string;
}

class TooLarge extends Error {}

/**
 * Lets a stream run into a temporary file, counting and hashing on the way, and stops it where it grows too large.
 * @throws what the stream throws when it breaks off
 */
export async function spool<T>(
  stream: AsyncIterable<Uint8Array>,
  bytesMax: number,
  use: (spooled: Spooled) => Promise<T>,
): Promise<T | "too_large"> {
  const folder = await mkdtemp(path.join(tmpdir(), "frontdesk-file-"));
  try {
    const place = path.join(folder, "file");
    const hash = createHash("sha256");
    await pipeline(stream, measured(bytesMax, hash), createWriteStream(place, { mode: 0o600 }));
    return await use({ file: await openAsBlob(place), sha256Hex: hash.digest("hex") });
  } catch (error) {
    if (error instanceof TooLarge) return "too_large";
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function measured(bytesMax: number, hash: ReturnType<typeof createHash>): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) return done(new TooLarge());
      hash.update(chunk);
      done(null, chunk);
    },
  });
}
