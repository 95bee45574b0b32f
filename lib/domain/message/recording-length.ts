/** The ends of a file: enough for what containers say of themselves. */
export interface FileEnds {
  head: Uint8Array;
  tail: Uint8Array;
}

/** Samples of Opus count at this rate, whatever was recorded (RFC 7845, section 4). */
const opusRate = 48_000;
const hourMs = 3_600_000;

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The position of the last page is the number of samples (RFC 3533, section 6). */
function oggMs({ head, tail }: FileEnds): number | null {
  const start = textOf(head);
  const opus = start.indexOf("OpusHead");
  const vorbis = start.indexOf("\x01vorbis");
  const page = textOf(tail).lastIndexOf("OggS");
  if (page < 0 || page + 14 > tail.byteLength) return null;
  const samples = Number(viewOf(tail).getBigInt64(page + 6, true));
  if (opus >= 0 && opus + 12 <= head.byteLength) {
    const skipped = viewOf(head).getUint16(opus + 10, true);
    return ((samples - skipped) / opusRate) * 1_000;
  }
  if (vorbis < 0 || vorbis + 16 > head.byteLength) return null;
  return (samples / viewOf(head).getUint32(vorbis + 12, true)) * 1_000;
}

/** Bytes a second stand in the format, the number of bytes before the samples. */
function wavMs({ head }: FileEnds): number | null {
  const text = textOf(head);
  const format = text.indexOf("fmt ");
  const data = text.indexOf("data", format);
  if (format < 0 || data < 0 || data + 8 > head.byteLength) return null;
  return (viewOf(head).getUint32(data + 4, true) / viewOf(head).getUint32(format + 16, true)) * 1_000;
}

/** The movie header has a time scale and a length in it (ISO 14496-12, section 8.2.2); it stands at either end. */
function mp4Ms(ends: FileEnds): number | null {
  for (const bytes of [ends.head, ends.tail]) {
    const header = textOf(bytes).indexOf("mvhd");
    if (header < 0 || header + 36 > bytes.byteLength) continue;
    const view = viewOf(bytes);
    const isLong = view.getUint8(header + 4) === 1;
    const scale = view.getUint32(header + (isLong ? 24 : 16));
    const length = isLong ? Number(view.getBigUint64(header + 28)) : view.getUint32(header + 20);
    return (length / scale) * 1_000;
  }
  return null;
}

/** How long a recording is, in milliseconds, where its container says so and it makes sense; else null. */
export function recordingMs(mimeType: string, ends: FileEnds): number | null {
  const read = { "audio/ogg": oggMs, "audio/opus": oggMs, "audio/wav": wavMs, "audio/mp4": mp4Ms }[mimeType];
  const ms = read?.(ends) ?? null;
  return ms !== null && Number.isFinite(ms) && ms > 0 && ms < 24 * hourMs ? Math.round(ms) : null;
}
