import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { updateChannel } from "#db/queries/channel.ts";
import { attachment } from "#db/schema/index.ts";
import type { MediaInput } from "#e2e/fakes/graph-media.ts";
import { whatsappChange, whatsappMessage } from "#e2e/fakes/payloads.ts";
import { sampleJpeg } from "#e2e/fakes/sample-files.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { inTransaction } from "../context.ts";
import { fetchAgain, fetchMissing } from "./fetch-again.ts";

const rosa = "34600111222";
const livePriority = 5;
const pastPriority = 20;
let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

const photo = (trouble: Omit<MediaInput, "base64">) => {
  const { id } = desk.graph.media.put({ base64: sampleJpeg.toString("base64"), ...trouble });
  return { type: "image", image: { id, mime_type: "image/jpeg" } };
};
const account = () => ({ phoneNumberId: desk.channel.accountId });
const now = () => desk.app.clock.now();

/** The platform tells of a photo that came before the channel was connected; what is due is done. */
async function givenPast(trouble: Omit<MediaInput, "base64">): Promise<void> {
  const timestamp = String(Math.floor(now().getTime() / 1000) - 2 * 86_400);
  const messages = [
    { from: rosa, id: "wamid.past", timestamp, ...photo(trouble), history_context: { status: "READ" } },
  ];
  const threads = [{ id: rosa, context: { wa_id: rosa }, messages }];
  await desk.deliver(whatsappChange(account(), "history", { history: [{ metadata: { phase: 0 }, threads }] }));
  await desk.run();
}

async function givenLive(trouble: Omit<MediaInput, "base64">): Promise<void> {
  await desk.deliver(whatsappMessage({ ...account(), from: rosa, id: "wamid.live", at: now() }, photo(trouble)));
  await desk.run();
}

const files = () =>
  database.db
    .select()
    .from(attachment)
    .where(eq(attachment.workspaceId, desk.scope.workspaceId))
    .orderBy(attachment.id);

async function priorities(): Promise<number[]> {
  const waiting = await database.db.execute<{ priority: number }>(
    "select priority from graphile_worker.jobs where task_identifier = 'media.fetch' order by priority",
  );
  return waiting.map((one) => one.priority);
}

it("is tried again behind everything else too, and a file of today before it", async () => {
  await givenPast({ broken: 2 });
  expect(await priorities()).toEqual([pastPriority]);
  await givenLive({ broken: 1 });
  expect(await priorities()).toEqual([livePriority, pastPriority]);
  desk.app.clock.advance(5_000);
  await desk.run();
  expect(await priorities()).toEqual([pastPriority]);
  desk.app.clock.advance(20_000);
  await desk.run();
  expect(await files()).toMatchObject([{ state: "stored" }, { state: "stored" }]);
});

it("keeps its place where the channel is connected again", async () => {
  await givenPast({ refused: 1 });
  await givenLive({});
  expect(await files()).toMatchObject([{ problem: "reconnection" }, { problem: "reconnection" }]);
  await updateChannel(desk.scope, desk.channel.id, { state: "connected" });
  await inTransaction(desk.dana, (tx) => fetchMissing(tx, desk.channel.id));
  expect(await priorities()).toEqual([livePriority, pastPriority]);
});

it("comes as soon as one of today where a member asks for it", async () => {
  await givenPast({ broken: 6 });
  for (const seconds of [5, 20, 80, 320, 1_280]) {
    desk.app.clock.advance(seconds * 1_000);
    await desk.run();
  }
  const [lost] = await files();
  expect(lost).toMatchObject({ state: "failed", problem: "unreachable" });
  await fetchAgain(desk.tom, lost?.id ?? "");
  expect(await priorities()).toEqual([livePriority]);
});
