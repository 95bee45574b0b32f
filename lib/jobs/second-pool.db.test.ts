import { afterAll, beforeAll, expect, it } from "vitest";
import { saveModelSettings } from "#db/queries/model.ts";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";
import { newId } from "#lib/platform/ids.ts";
import { sendMemberMessage } from "#lib/services/conversation/send-member-message.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { givenLiveDesk, type LiveDesk } from "#test/faults/live-desk.ts";
import { waitFor } from "#test/wait-for.ts";
import { startWorker, type Worker } from "./runner.ts";

/** Of the only pool of an installation without a model. */
const hands = 12;

let database: TestDatabase;
let model: FakeModel;
let desk: LiveDesk;
let worker: Worker;

beforeAll(async () => {
  database = await testDatabase();
  model = await startFakeModel();
  desk = await givenLiveDesk(database, { variables: { AI_PRIVATE_SERVERS: "1", AI_TIMEOUT_MS: "12000" } });
  worker = await startWorker({ url: database.url, env: desk.app.env });
});
afterAll(async () => {
  // First of all: the turns that wait on it end.
  await model.stop();
  await worker.stop();
  await desk.stop();
  await database.close();
});

const hasReached = (phone: string, text: string) =>
  desk.graph.sent.some((one) => one.to.replace("+", "") === phone && one.text.includes(text));

it("turns that wait on an owner's model, in an installation without one, hold up nobody's message", async () => {
  /** Some conversations share a lane, and so a hand: more write than there are hands. */
  const phones = Array.from({ length: 2 * hands }, (_, index) => `346001${String(index).padStart(5, "0")}`);
  const [first = ""] = phones;
  const write = (from: string, text: string) =>
    desk.deliver(whatsappText({ from, text, at: new Date(), phoneNumberId: desk.channel.accountId }));
  await write(first, "Hello");
  await waitFor("the scripted agent", () => hasReached(first, "What do you need help with?"));

  await saveModelSettings(
    desk.scope,
    { source: "own", provider: "compatible", baseUrl: model.url, api: "chat", model: "small", updatedAt: new Date() },
    null,
  );
  model.setBehaviour({ type: "hang" });
  for (const phone of phones) await write(phone, "I need a lawyer");
  await waitFor("every hand of the first pool to wait", () => model.calls.length === hands);
  const id = await desk.findConversationId(first);
  await sendMemberMessage(desk.dana, id ?? "", { id: newId(), text: "Dana here." });
  await waitFor("Dana's message", () => hasReached(first, "Dana here."), 4_000);
  expect(model.calls).toHaveLength(hands);
});
