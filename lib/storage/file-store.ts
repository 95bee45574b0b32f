/** Bytes from `start` to `end`, both included, as in an HTTP range. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where files are kept. Keys are made by us; what is put again replaces what was there. */
export interface FileStore {
  /** Streams the file to its place. A put that breaks off leaves nothing under the key. */
  put(key: string, file: Blob): Promise<void>;
  /** Null for what is not there. */
  get(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  /** Deleting what is not there is no error: deletions may run twice. */
  delete(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
}

const keyShape = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/** Keys name neither folders above the store nor anything that an address would have to escape. */
export function checkKey(key: string): string {
  if (!keyShape.test(key)) throw new Error(`not a key of the file store: ${JSON.stringify(key)}`);
  return key;
}
