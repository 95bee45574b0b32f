/** Small files whose bytes are what they say. */

const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const samplePng = Buffer.from(pixel, "base64");

/** Enough of a JPEG to be known as one. */
export const sampleJpeg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01],
  ...[0x00, 0x01, 0x00, 0x00, 0xff, 0xd9],
]);

export const sampleHtml = Buffer.from("<!doctype html><script>fetch('/api/crm/settings')</script>");
export const sampleSvg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

/** One page with nothing on it. */
export const samplePdf = Buffer.from(
  [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj",
    "trailer<</Root 1 0 R>>",
    "%%EOF",
  ].join("\n"),
);

/** Silence of some length that every browser plays. */
export function sampleWav(seconds = 1): Buffer {
  const rate = 8_000;
  const samples = Buffer.alloc(rate * seconds, 128);
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** A first and a last page of a voice message, of so many seconds, without sound. */
export function sampleOgg(seconds = 2): Buffer {
  const page = (samples: bigint, body: Buffer) => {
    const header = Buffer.alloc(28);
    header.write("OggS", 0);
    header.writeBigInt64LE(samples, 6);
    header.writeUInt8(1, 26);
    header.writeUInt8(body.length, 27);
    return Buffer.concat([header, body]);
  };
  const opus = Buffer.alloc(19);
  opus.write("OpusHead", 0);
  opus.writeUInt8(1, 8);
  opus.writeUInt8(1, 9);
  opus.writeUInt16LE(312, 10);
  opus.writeUInt32LE(48_000, 12);
  return Buffer.concat([page(0n, opus), page(BigInt(Math.round(seconds * 48_000) + 312), Buffer.alloc(8))]);
}

/** As much of an MP4 as says how long it is. */
export function sampleMp4Head(seconds: number): Buffer {
  const type = Buffer.from("\0\0\0\x18ftypM4A \0\0\0\0M4A mp42", "latin1");
  const header = Buffer.alloc(108);
  header.writeUInt32BE(108, 0);
  header.write("mvhd", 4);
  header.writeUInt32BE(1_000, 20);
  header.writeUInt32BE(seconds * 1_000, 24);
  return Buffer.concat([type, header]);
}
