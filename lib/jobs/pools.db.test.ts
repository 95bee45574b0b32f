import { afterAll, beforeAll, expect, it } from "vitest";
import { saveModelSettings } from "#db/queries/model.ts";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";
import { newId } from "#lib/platform/ids.ts";
import { sendMemberMessage } from "#lib/services/conversation/send-member-message.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { givenLiveDesk, type LiveDesk } from "#test/faults/live-desk.ts";
import { waitFor } from "#test/wait-for.ts";
import { startWorker } from "./runner.ts";

/** Of the only pool of an installation without a model. */
const hands = 12;
/** Some of their conversations share a lane, and so a hand: more write than there are hands. */
const customers = 2 * hands;
const modelTimeoutMs = 5_000;

let database: TestDatabase;
let desk: LiveDesk;
let model: FakeModel;

beforeAll(async () => {
  database = await testDatabase();
  model = await startFakeModel();
  desk = await givenLiveDesk(database, {
    variables: { AI_TIMEOUT_MS: String(modelTimeoutMs), AI_PRIVATE_SERVERS: "1" },
  });
});
afterAll(async () => {
  await desk.stop();
  await model.stop();
  await database.close();
});

const rosa = "34600779999";
const phones = Array.from({ length: customers }, (_, index) => `3460077${String(index).padStart(4, "0")}`);
const write = (phone: string) =>
  desk.deliver(whatsappText({ from: phone, text: "Hello", phoneNumberId: desk.channel.accountId }));
const reached = (phone: string) => desk.graph.sent.filter((one) => one.to === phone).length;

async function chooseOwnModel(): Promise<void> {
  const chosen = {
    source: "own",
    provider: "compatible",
    baseUrl: model.url,
    api: "chat",
    model: "any",
    updatedAt: new Date(),
  } as const;
  await saveModelSettings(desk.scope, chosen, null);
}

it("what a person writes goes out while a model that was chosen meanwhile keeps every turn waiting", {
  timeout: 60_000,
}, async () => {
  const worker = await startWorker({ url: database.url, env: desk.app.env });
  try {
    await write(rosa);
    await waitFor("the scripted greeting", () => reached(rosa) === 1, 10_000);
    model.setBehaviour({ type: "hang" });
    await chooseOwnModel();
    for (const phone of phones) await write(phone);
    await waitFor("turns that wait", () => model.calls.length === hands, 20_000);
    const conversationId = (await desk.findConversationId(rosa)) ?? "";
    await sendMemberMessage(desk.dana, conversationId, { id: newId(), text: "Dana here." });
    await waitFor("the person's message", () => reached(rosa) === 2, modelTimeoutMs / 2);
    expect(model.calls).toHaveLength(hands);
    expect(phones.filter((phone) => reached(phone) > 0)).toEqual([]);
    await waitFor("every customer's reply", () => phones.every((phone) => reached(phone) === 1), 40_000);
  } finally {
    await worker.stop();
  }
});
