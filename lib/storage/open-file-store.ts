import path from "node:path";
import { diskStore } from "./disk-store.ts";
import type { FileStore } from "./file-store.ts";
import { s3Store } from "./s3-store.ts";
import { parseStorageUrl } from "#lib/platform/storage-address.ts";

/** The store of this installation: a bucket where one is set, else a folder beside the other data. */
export function openFileStore({ storageUrl, dataDir }: { storageUrl: string | null; dataDir: string }): FileStore {
  const address = storageUrl === null ? null : parseStorageUrl(storageUrl);
  return address ? s3Store(address) : diskStore(path.join(dataDir, "files"));
}
