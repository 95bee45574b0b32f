import { afterAll, beforeAll, expect, it } from "vitest";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import type { TranscriptionBehaviour } from "#e2e/fakes/model-transcription.ts";
import { whatsappMessage, whatsappText, newWamid } from "#e2e/fakes/payloads.ts";
import { sampleOgg } from "#e2e/fakes/sample-files.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { givenLiveDesk, type LiveDesk } from "#test/faults/live-desk.ts";
import { waitFor } from "#test/wait-for.ts";
import { laneOf } from "./enqueue.ts";
import { startWorker, type Worker } from "./runner.ts";

/** Half of it for the words, the rest for the model. So long that both one after the other would be told from one. */
const timeoutMs = 8_000;
/** What the promise leaves beside it: database, the scripted agent, the platform. */
const besideMs = 3_000;

let database: TestDatabase;
let model: FakeModel;
let desk: LiveDesk;
let worker: Worker;

beforeAll(async () => {
  database = await testDatabase();
  model = await startFakeModel();
  desk = await givenLiveDesk(database, { variables: { OPENAI_BASE_URL: model.url, AI_TIMEOUT_MS: String(timeoutMs) } });
  worker = await startWorker({ url: database.url, env: desk.app.env });
});
afterAll(async () => {
  // First of all: the jobs that wait on it end.
  await model.stop();
  await worker.stop();
  await desk.stop();
  await database.close();
});

const repliesTo = (phone: string) =>
  desk.graph.sent.filter((one) => one.to.replace("+", "") === phone).map((one) => one.text);

async function speaks(from: string): Promise<void> {
  const file = desk.graph.media.put({ base64: sampleOgg(4).toString("base64") });
  const about = { from, id: newWamid(), at: new Date(), phoneNumberId: desk.channel.accountId };
  await desk.deliver(whatsappMessage(about, { type: "audio", audio: { id: file.id, voice: true } }));
}

async function waitForReply(from: string): Promise<number> {
  const startedMs = performance.now();
  await waitFor(`the reply to ${from}`, () => repliesTo(from).length === 2, timeoutMs * 2);
  return performance.now() - startedMs;
}

/** Two who write on lanes of their own: who shares a lane with another waits for the other's turn first. */
async function twoCustomers(): Promise<[string, string]> {
  const phones = Array.from({ length: 4 }, (_, index) => `3460011100${index}`);
  for (const from of phones)
    await desk.deliver(whatsappText({ from, text: "Hello", at: new Date(), phoneNumberId: desk.channel.accountId }));
  await waitFor("all greetings", () => phones.every((from) => repliesTo(from).length === 1));
  const lanes = await Promise.all(phones.map(async (from) => laneOf(`turn:${await desk.findConversationId(from)}`)));
  const second = lanes.findIndex((lane) => lane !== lanes[0]);
  const pair = [phones[0], phones[second]];
  if (!pair[0] || !pair[1]) throw new Error("four conversations share one lane of 128");
  return [pair[0], pair[1]];
}

it("the wait for words and the wait for the model are one, whether the words come late or never", async () => {
  const [silent, late] = await twoCustomers();

  model.setBehaviour({ type: "hang" });
  // The late words come while the turn has gone on without them and waits for the model.
  const words: TranscriptionBehaviour = { type: "hears", text: "I need help with my lease", afterMs: timeoutMs * 0.75 };
  model.transcription.setBehaviour({ type: "hang" }, words);
  await speaks(silent);
  await waitFor("the first recording", () => model.transcription.calls.length === 1);
  await speaks(late);
  for (const waitedMs of await Promise.all([waitForReply(silent), waitForReply(late)]))
    expect(waitedMs).toBeLessThan(timeoutMs + besideMs);

  for (const from of [silent, late]) {
    expect(repliesTo(from)).toHaveLength(2);
    expect(repliesTo(from)[1]).toMatch(/cannot listen.*What budget do you have in mind\?$/);
  }
});
