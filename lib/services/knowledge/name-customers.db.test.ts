import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { nameCustomers } from "./name-customers.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("calls customers as the inbox does, also the nameless, in the order of the rows, and knows none of a neighbour's", async () => {
  const app = createApp(database);
  const scope = await createWorkspace(app.db);
  const named = await createConversation(scope, { leadName: "Rosa Delgado" });
  const channel = await createChannel(scope, { kind: "webchat" });
  const visitor = await createConversation(scope, { leadName: null, channel });
  const caller = await createConversation(scope, { leadName: null });
  const theirs = await createConversation(await createWorkspace(app.db));
  const rows = [visitor, named, theirs, caller, visitor].map(({ id }, at) => ({ conversationId: id, at }));
  expect(await nameCustomers(createCtx(app, scope.workspaceId), rows)).toEqual([
    { conversationId: visitor.id, at: 0, name: "Website visitor" },
    { conversationId: named.id, at: 1, name: "Rosa Delgado" },
    { conversationId: caller.id, at: 3, name: `+${caller.phone}` },
    { conversationId: visitor.id, at: 4, name: "Website visitor" },
  ]);
});
