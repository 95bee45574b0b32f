const samplesPerSecond = 8_000;
const sampleCount = samplesPerSecond / 2;
const headerBytes = 44;
const toneHertz = 440;
/** Of 32,767: quiet, and no silence, which some servers refuse. */
const loudness = 3_000;

/** Half a second of a tone, as a WAV file: enough for a server to say whether it takes recordings. */
export function testRecording(): Uint8Array {
  const dataBytes = sampleCount * 2;
  const view = new DataView(new ArrayBuffer(headerBytes + dataBytes));
  writeText(view, 0, "RIFF");
  view.setUint32(4, headerBytes - 8 + dataBytes, true);
  writeText(view, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  // PCM, one channel, two bytes a sample.
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(view, 36, "data");
  view.setUint32(40, dataBytes, true);
  for (let index = 0; index < sampleCount; index++) {
    const turns = (index / samplesPerSecond) * toneHertz;
    view.setInt16(headerBytes + index * 2, Math.round(Math.sin(2 * Math.PI * turns) * loudness), true);
  }
  return new Uint8Array(view.buffer);
}

function writeText(view: DataView, at: number, text: string): void {
  for (const [index, letter] of [...text].entries()) view.setUint8(at + index, letter.charCodeAt(0));
}
