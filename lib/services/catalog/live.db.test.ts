import { afterAll, beforeAll, expect, it } from "vitest";
import { createHub, type Hub } from "#lib/realtime/hub.ts";
import type { CatalogItemInput, EntryInput } from "#lib/domain/knowledge/material.ts";
import type { RealtimeEvent } from "#lib/domain/views/conversation-view.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { waitFor } from "#test/wait-for.ts";
import { deleteEntry } from "../knowledge/delete-entry.ts";
import { dismissGap } from "../knowledge/dismiss-gap.ts";
import { readGaps } from "../knowledge/read-gaps.ts";
import { saveEntry } from "../knowledge/save-entry.ts";
import { saveHours } from "../knowledge/save-hours.ts";
import { deleteItem } from "./delete-item.ts";
import { saveItem } from "./save-item.ts";

let database: TestDatabase;
let hub: Hub;
let desk: Desk;
const told: RealtimeEvent["type"][] = [];

beforeAll(async () => {
  database = await testDatabase();
  hub = createHub(database.sql);
  desk = await givenDesk(database);
  await hub.subscribe(desk.scope.workspaceId, (message) => {
    if (message.type === "event" && message.event.type === "catalog") told.push(message.event.type);
  });
});
afterAll(async () => {
  await desk.stop();
  await database.close();
});

/** Open pages hear of it, once. */
async function isTold<T>(change: () => Promise<T>): Promise<T> {
  told.length = 0;
  const result = await change();
  await waitFor("the notice", () => told.length > 0);
  expect(told).toEqual(["catalog"]);
  return result;
}

const item: CatalogItemInput = {
  name: "Will",
  description: "",
  area: "",
  priceMinor: 60_000,
  currency: "USD",
  priceKind: "fixed",
  priceNote: "",
  takes: "",
  attributes: {},
  synonyms: [],
  quotable: true,
};
const entry: EntryInput = { kind: "faq", title: "Do you speak Greek?", text: "No.", synonyms: [], live: true };
const week = { timeZone: "UTC", weekly: [[], [], [], [], [], [], []], exceptions: [], note: "" };

it("open pages hear of each change of what the AI answers from, and of a question that found no answer", async () => {
  const { dana } = desk;
  const will = await isTold(() => saveItem(dana, item));
  await isTold(() => saveItem(dana, { ...item, quotable: false }, will.id));
  await isTold(() => deleteItem(dana, will.id));
  const greek = await isTold(() => saveEntry(dana, entry));
  await isTold(() => saveEntry(dana, { ...entry, live: false }, greek.id));
  await isTold(() => deleteEntry(dana, greek.id));
  await isTold(() => saveHours(dana, week));

  await desk.customerWrites("34600111222", "Hello");
  await isTold(() => desk.customerWrites("34600111222", "Do you have a parking space?"));
  const [gap] = (await readGaps(dana)).data;
  await isTold(() => dismissGap(dana, gap?.id ?? ""));
});
