import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { updateChannel } from "#db/queries/channel.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { announceTyping } from "./announce-typing.ts";
import { takeControl } from "./take-control.ts";

const rosa = "34600111222";
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

/** What the customer was shown since somebody took control, by the message that it marks as read. */
async function given() {
  await desk.customerWrites(rosa, "Hello", { id: "wamid.first" });
  const { id } = await desk.conversationOf(rosa);
  const before = desk.graph.typing.length;
  const types = () => announceTyping(desk.tom, id);
  return { id, types, shown: () => desk.graph.typing.slice(before).map(({ to }) => to) };
}

it("the customer sees that a person has read and writes, anew before the indicator ends", async () => {
  const { id, types, shown } = await given();
  await takeControl(desk.tom, id);
  await types();
  await types();
  expect(shown()).toEqual(["wamid.first"]);
  desk.app.clock.advance(15_000);
  await types();
  expect(shown()).toEqual(["wamid.first", "wamid.first"]);
});

it("nobody is shown anything while the AI answers, or where no answer could go out", async () => {
  const { id, types, shown } = await given();
  await types();
  await takeControl(desk.tom, id);
  await updateChannel(desk.scope, desk.channel.id, { state: "reconnection_needed" });
  await types();
  await updateChannel(desk.scope, desk.channel.id, { state: "connected" });
  desk.app.clock.advance(24 * 3_600_000);
  await types();
  expect(shown()).toEqual([]);
});
