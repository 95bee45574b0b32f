import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAnswers, saveAnswersByAi } from "#db/queries/answer.ts";
import { lockConversation } from "#db/queries/conversation.ts";
import { answerHistory, handoff } from "#db/schema/index.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";
import { emptyAnswer } from "#lib/domain/qualification/progress.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx, type TestApp, testNow } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createLabel } from "#test/factories/label.ts";
import { createAnswer } from "#test/factories/lead.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { addNote } from "./add-note.ts";
import { editAnswer } from "./edit-answer.ts";
import { listLeads } from "./list-leads.ts";
import { readLeadProfile } from "./read-lead-profile.ts";
import { unlockAnswer } from "./unlock-answer.ts";

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
});
afterAll(() => database.close());

async function given() {
  const scope = await createWorkspace(app.db);
  const dana = await createMember(scope);
  const { versionId } = await createWorkflow(scope);
  const made = await createConversation(scope, { workflowVersionId: versionId, askedQuestionKey: "timeline" });
  const ctx = createCtx(app, scope.workspaceId, memberActor(dana));
  return { scope, dana, made, ctx, versionId, leadId: made.leadId };
}

function byAi(questionKey: string, text: string): Answer {
  return { ...emptyAnswer(questionKey), state: "answered", value: { type: "text", text }, words: text, setBy: "ai" };
}

describe("a lead's profile", () => {
  test("shows answers with their source, contact, labels, notes, the newest brief and what happened", async () => {
    const { scope, made, ctx, leadId } = await given();
    const [messageId] = made.messageIds;
    await createAnswer(scope, {
      leadId,
      questionKey: "need",
      value: { type: "text", text: "A lease" },
      words: "lease",
      messageId,
    });
    await createAnswer(scope, { leadId, questionKey: "budget", state: "declined", words: "rather not" });
    const label = await createLabel(scope, { conversationIds: [made.id] });
    await addNote(ctx, made.id, " Call back ");
    const brief = { sentences: [{ text: "Wants a lease.", messageIds: [] }], openQuestions: [], suggestedReply: "Hi" };
    const row = {
      id: newId(),
      conversationId: made.id,
      reason: "completed" as const,
      at: testNow,
      brief,
      briefAt: testNow,
    };
    await scope.db.insert(handoff).values({ workspaceId: scope.workspaceId, ...row });

    const profile = await readLeadProfile(ctx, leadId);
    expect(profile).toMatchObject({
      name: "Marcus Bell",
      identities: [{ channelKind: "whatsapp", handle: `+${made.phone}` }],
      labels: [label],
      notes: [{ text: "Call back", author: { name: "Dana Whitfield" } }],
      brief: {
        sentences: [{ text: "Wants a lease.", cites: [] }],
        openQuestions: [],
        suggestedReply: "Hi",
        at: testNow.toISOString(),
      },
      activity: [{ kind: "note_added", text: "Note by Dana", detail: "Call back" }],
      conversationIds: [made.id],
    });
    expect(profile.answers).toMatchObject([
      { key: "need", state: "answered", shown: "A lease", words: "lease", messageId, asking: false, required: true },
      { key: "budget", state: "declined", shown: null, words: "rather not" },
      { key: "timeline", state: "open", asking: true },
      { key: "email", state: "open", asking: false },
    ]);
  });

  test("asks the questions of the version that the conversation started with", async () => {
    const { scope, ctx, leadId } = await given();
    await scope.db.execute(
      `update workflow set published_version_id = null where workspace_id = '${scope.workspaceId}'`,
    );
    expect((await readLeadProfile(ctx, leadId)).answers).toHaveLength(4);
  });
});

describe("editing an answer", () => {
  test("stores the value, locks it, keeps what stood there and says so", async () => {
    const { scope, made, ctx, leadId } = await given();
    await saveAnswersByAi(scope, leadId, [byAi("budget", "2k")], testNow);
    await editAnswer(ctx, leadId, "budget", "between 2,500 and 3,000 dollars");
    const profile = await readLeadProfile(ctx, leadId);
    expect(profile.answers[1]).toMatchObject({
      shown: "$2,500 – $3,000",
      setBy: "member",
      setByName: "Dana Whitfield",
      locked: true,
      words: null,
      messageId: null,
      previous: "2k",
    });
    expect(profile.activity[0]).toMatchObject({
      kind: "answer_edited",
      text: "Dana edited the answer Budget",
      detail: "$2,500 – $3,000",
    });
    const history = await scope.db.$count(
      answerHistory,
      and(eq(answerHistory.leadId, leadId), eq(answerHistory.questionKey, "budget")),
    );
    expect(history).toBe(2);
    expect(made.leadId).toBe(leadId);
  });

  test("is final for the AI until it is unlocked", async () => {
    const { scope, ctx, leadId } = await given();
    await editAnswer(ctx, leadId, "need", "A will");
    expect(await saveAnswersByAi(scope, leadId, [byAi("need", "A lease")], testNow)).toEqual([]);
    expect(await listAnswers(scope, leadId)).toMatchObject([{ value: { text: "A will" }, locked: true }]);
    await unlockAnswer(ctx, leadId, "need");
    expect(await listAnswers(scope, leadId)).toMatchObject([{ value: { text: "A will" }, locked: false }]);
    expect(await saveAnswersByAi(scope, leadId, [byAi("need", "A lease")], testNow)).toEqual(["need"]);
  });

  test("waits for an AI turn that is saving, and stands afterwards", async () => {
    const { scope, made, ctx, leadId } = await given();
    let edited: Promise<void> = Promise.resolve();
    let done = false;
    await scope.db.transaction(async (db) => {
      await lockConversation({ ...scope, db }, made.id);
      edited = editAnswer(ctx, leadId, "need", "A will").then(() => {
        done = true;
      });
      await saveAnswersByAi({ ...scope, db }, leadId, [byAi("need", "A lease")], testNow);
      expect(done).toBe(false);
    });
    await edited;
    expect(await listAnswers(scope, leadId)).toMatchObject([
      { value: { text: "A will" }, setBy: "member", locked: true },
    ]);
  });

  test("an e-mail is also how the lead is reached", async () => {
    const { ctx, leadId } = await given();
    await editAnswer(ctx, leadId, "email", "Rosa@Example.com");
    expect((await readLeadProfile(ctx, leadId)).email?.toLowerCase()).toBe("rosa@example.com");
  });

  test.each([
    ["email", "rosa at home", /e-mail/],
    ["budget", "a lot", /amount/],
    ["need", "   ", /Write a value/],
  ])("refuses %s: %s with a sentence", async (key, words, sentence) => {
    const { ctx, leadId } = await given();
    await expect(editAnswer(ctx, leadId, key, words)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(sentence),
    });
  });
});

describe("the leads table", () => {
  test("has a row for each person, a column for each question, and pages newest first", async () => {
    const { scope, ctx, versionId } = await given();
    const channel = await createChannel(scope);
    for (let i = 0; i < 55; i++)
      await createConversation(scope, { channel, workflowVersionId: versionId, leadName: `Lead ${i}` });
    const first = await listLeads(ctx, {});
    expect(first.questions.map((one) => one.label)).toEqual(["Need", "Budget", "Timeline", "E-mail"]);
    const second = await listLeads(ctx, { cursor: first.nextCursor ?? "" });
    expect([first.data.length, second.data.length, second.nextCursor]).toEqual([50, 6, null]);
    expect(new Set([...first.data, ...second.data].map((row) => row.id)).size).toBe(56);
  });

  test("shows the answers, the newest conversation and its control", async () => {
    const { scope, made, ctx, leadId } = await given();
    await createAnswer(scope, { leadId, questionKey: "need", value: { type: "text", text: "A lease" } });
    await editAnswer(ctx, leadId, "budget", "3k");
    const { data } = await listLeads(ctx, { search: "marc" });
    expect(data).toMatchObject([
      {
        id: leadId,
        name: "Marcus Bell",
        channelKind: "whatsapp",
        conversationId: made.id,
        control: { state: "ai" },
        answers: {
          need: { state: "answered", shown: "A lease", locked: false },
          budget: { state: "answered", shown: "$3,000", locked: true },
        },
      },
    ]);
    expect((await listLeads(ctx, { search: "nobody" })).data).toEqual([]);
  });
});
