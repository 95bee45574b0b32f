import { type MetaChannelKind, metaChannelKinds } from "#lib/domain/channel/channel-kind.ts";

export function isMetaChannel(name: string): name is MetaChannelKind {
  return metaChannelKinds.some((kind) => kind === name);
}

/** The raw bytes, or null as soon as they are more than `bytesMax`: the rest is not read. */
export async function readLimitedBody(request: Request, bytesMax: number): Promise<Uint8Array | null> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > bytesMax) return null;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > bytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
