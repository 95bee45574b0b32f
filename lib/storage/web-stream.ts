import type { ReadableStream as NodeWebStream } from "node:stream/web";

/**
 * Node's own type of a web stream as the one that `Response` takes. The cast is sound: both name the same class of the
 * runtime, which hands out bytes here.
 */
export function webStream(stream: NodeWebStream): ReadableStream<Uint8Array> {
  return stream as ReadableStream<Uint8Array>;
}
