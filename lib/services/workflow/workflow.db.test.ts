import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx, type TestApp } from "#test/factories/app.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { createDefinition, createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { readConversation } from "../conversation/read-conversation.ts";
import { discardDraft } from "./discard-draft.ts";
import { publishDraft } from "./publish-draft.ts";
import { readWorkflow } from "./read-workflow.ts";
import { rollBack } from "./roll-back.ts";
import { saveDraft } from "./save-draft.ts";

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
});
afterAll(() => database.close());

async function given(published = true) {
  const scope = await createWorkspace(app.db);
  const dana = await createMember(scope);
  const workflow = await createWorkflow(scope, { published });
  return { scope, ctx: createCtx(app, scope.workspaceId, memberActor(dana)), ...workflow };
}

const greeting = (text: string) => ({ ...createDefinition(), greeting: text });

test("a draft is kept, also a half-written one, and customers do not meet it", async () => {
  const { ctx } = await given();
  await saveDraft(ctx, { definition: greeting(""), revision: 1 });
  const view = await readWorkflow(ctx);
  expect(view).toMatchObject({ draftRevision: 2, draft: { greeting: "" }, published: { version: 1 }, mayEdit: true });
  expect(view.published?.definition.greeting).not.toBe("");
});

test("of two who save at once, one is told", async () => {
  const { ctx } = await given();
  const saves = ["One", "Two"].map((text) => saveDraft(ctx, { definition: greeting(text), revision: 1 }));
  const outcomes = await Promise.allSettled(saves);
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
});

test("publishing makes the next version; running conversations keep theirs", async () => {
  const { scope, ctx, versionId } = await given();
  const running = await createConversation(scope, { workflowVersionId: versionId });
  const [first] = createDefinition().questions;
  if (!first) throw new Error("no question");
  await saveDraft(ctx, { definition: createDefinition({ questions: [first] }), revision: 1 });
  await publishDraft(ctx, 2);
  const view = await readWorkflow(ctx);
  expect(view).toMatchObject({
    published: { version: 2, by: "Dana Whitfield" },
    history: [{ version: 2 }, { version: 1 }],
  });
  expect((await readConversation(ctx, running.id)).lead.answers).toHaveLength(4);
  const next = await createConversation(scope, { workflowVersionId: null });
  expect((await readConversation(ctx, next.id)).lead.answers).toHaveLength(1);
});

test("what is not ready, or was not looked at, is not published", async () => {
  const { ctx } = await given();
  await saveDraft(ctx, { definition: greeting(" "), revision: 1 });
  await expect(publishDraft(ctx, 2)).rejects.toMatchObject({ code: "invalid", message: "Write a greeting." });
  await expect(publishDraft(ctx, 1)).rejects.toMatchObject({ code: "conflict" });
});

test("two who publish the same draft at once make one version", async () => {
  const { ctx } = await given();
  await saveDraft(ctx, { definition: greeting("Second"), revision: 1 });
  const outcomes = await Promise.allSettled([publishDraft(ctx, 2), publishDraft(ctx, 2)]);
  expect(outcomes.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  expect((await readWorkflow(ctx)).history.map((one) => one.version)).toEqual([2, 1]);
});

test("rolling back copies the old version into a new one; an unchanged draft follows", async () => {
  const { ctx } = await given();
  await saveDraft(ctx, { definition: greeting("Second"), revision: 1 });
  await publishDraft(ctx, 2);
  await rollBack(ctx, 1);
  const view = await readWorkflow(ctx);
  expect(view.published).toMatchObject({ version: 3, definition: { greeting: createDefinition().greeting } });
  expect(view.history[0]).toMatchObject({ version: 3, note: "Rolled back to v1" });
  expect(view.draft.greeting).toBe(createDefinition().greeting);
  await expect(rollBack(ctx, 3)).rejects.toMatchObject({ code: "conflict" });
  await expect(rollBack(ctx, 9)).rejects.toMatchObject({ code: "not_found" });
});

test("rolling back leaves a draft with changes of its own alone", async () => {
  const { ctx } = await given();
  await saveDraft(ctx, { definition: greeting("Second"), revision: 1 });
  await publishDraft(ctx, 2);
  await saveDraft(ctx, { definition: greeting("Being written"), revision: 2 });
  await rollBack(ctx, 1);
  expect((await readWorkflow(ctx)).draft.greeting).toBe("Being written");
});

test("discarding goes back to what is published, where something is", async () => {
  const { ctx } = await given();
  await saveDraft(ctx, { definition: greeting("Being written"), revision: 1 });
  await discardDraft(ctx);
  expect(await readWorkflow(ctx)).toMatchObject({ draftRevision: 3, draft: { greeting: createDefinition().greeting } });
  const fresh = await given(false);
  await expect(discardDraft(fresh.ctx)).rejects.toMatchObject({ code: "conflict" });
});
