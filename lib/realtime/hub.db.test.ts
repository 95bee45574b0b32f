import { afterAll, beforeAll, expect, test } from "vitest";
import type { RealtimeEvent } from "#lib/domain/views/conversation-view.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createHub, type Hub, type HubMessage } from "./hub.ts";
import { publish } from "./publish.ts";

let database: TestDatabase;
let hub: Hub;

beforeAll(async () => {
  database = await testDatabase();
  hub = createHub(database.sql);
});
afterAll(() => database.close());

function change(): RealtimeEvent {
  return { type: "conversation", conversationId: newId(), leadId: newId() };
}

/** Collects what a workspace is told; `next` waits for one message. */
async function listenTo(workspaceId: string) {
  const held: HubMessage[] = [];
  let wake: () => void = () => {};
  const stop = await hub.subscribe(workspaceId, (message) => {
    held.push(message);
    wake();
  });
  const next = async () => {
    while (held.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return held.shift();
  };
  return { next, held, stop };
}

test("a change is told when its transaction commits, and not before", async () => {
  const workspaceId = newId();
  const page = await listenTo(workspaceId);
  const event = change();
  await database.db.transaction(async (db) => {
    await publish({ db, workspaceId }, event);
    await database.sql`select 1`;
    expect(page.held).toEqual([]);
  });
  expect(await page.next()).toEqual({ type: "event", event });
  page.stop();
});

test("a change that is rolled back is not told", async () => {
  const workspaceId = newId();
  const page = await listenTo(workspaceId);
  const undone = database.db.transaction(async (db) => {
    await publish({ db, workspaceId }, change());
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  const after = change();
  await publish({ db: database.db, workspaceId }, after);
  expect(await page.next()).toEqual({ type: "event", event: after });
  page.stop();
});

test("a workspace hears nothing of another, and a listener that stopped hears nothing", async () => {
  const [mine, theirs] = [newId(), newId()];
  const [page, gone, other] = [await listenTo(mine), await listenTo(mine), await listenTo(theirs)];
  gone.stop();
  await publish({ db: database.db, workspaceId: theirs }, change());
  await publish({ db: database.db, workspaceId: mine }, change());
  await Promise.all([page.next(), other.next()]);
  expect([page.held, gone.held, other.held]).toEqual([[], [], []]);
  page.stop();
  other.stop();
});

test("after a lost connection it listens again and says that there was a gap", async () => {
  const workspaceId = newId();
  const page = await listenTo(workspaceId);
  await database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`;
  expect(await page.next()).toEqual({ type: "gap" });
  const event = change();
  await publish({ db: database.db, workspaceId }, event);
  expect(await page.next()).toEqual({ type: "event", event });
  page.stop();
});
