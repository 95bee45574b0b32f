import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { randomToken } from "#lib/platform/crypto.ts";
import { webStream } from "./web-stream.ts";
import { type ByteRange, checkKey, type FileStore } from "./file-store.ts";

/** Files in one folder of this machine. */
export function diskStore(folder: string): FileStore {
  const pathOf = (key: string) => path.join(folder, checkKey(key));
  return {
    async put(key, file) {
      const place = pathOf(key);
      await mkdir(path.dirname(place), { recursive: true });
      // Under another name first: a reader never sees half a file.
      const partial = `${place}.${randomToken(6)}.part`;
      try {
        await pipeline(file.stream(), createWriteStream(partial, { flags: "wx", mode: 0o600 }));
        await rename(partial, place);
      } finally {
        await rm(partial, { force: true });
      }
    },
    async get(key, range) {
      const place = pathOf(key);
      return (await sizeOf(place)) === null ? null : webStream(Readable.toWeb(createReadStream(place, bounds(range))));
    },
    delete: (key) => rm(pathOf(key), { force: true }),
    exists: async (key) => (await sizeOf(pathOf(key))) !== null,
  };
}

function bounds(range: ByteRange | undefined): { start?: number; end?: number } {
  return range ? { start: range.start, end: range.end } : {};
}

async function sizeOf(place: string): Promise<number | null> {
  try {
    return (await stat(place)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
