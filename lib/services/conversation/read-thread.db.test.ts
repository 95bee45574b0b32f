import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { updateMessage } from "#db/queries/message.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { handoff } from "#db/schema/index.ts";
import type { TimelineEntry } from "#lib/domain/conversation/timeline-entries.ts";
import type { ThreadItem } from "#lib/domain/views/conversation-view.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx, type TestApp, testNow } from "#test/factories/app.ts";
import { type ConversationOverrides, createConversation } from "#test/factories/conversation.ts";
import { createAnswer } from "#test/factories/lead.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { readThread } from "./read-thread.ts";

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
});
afterAll(() => database.close());

const secondsAgo = (seconds: number) => new Date(testNow.getTime() - seconds * 1000);

async function given(overrides: ConversationOverrides) {
  const scope = await createWorkspace(app.db);
  const dana = await createMember(scope);
  const { versionId } = await createWorkflow(scope);
  const made = await createConversation(scope, { workflowVersionId: versionId, ...overrides });
  return { scope, dana, made, ctx: createCtx(app, scope.workspaceId, memberActor(dana)) };
}

function entry(kind: TimelineEntry["kind"], at: Date, rest: Partial<TimelineEntry> = {}): TimelineEntry {
  return { kind, memberId: null, data: {}, at, ...rest };
}

const shown = (item: ThreadItem) =>
  item.type === "message" ? item.content.type === "text" && item.content.text : item.text;

describe("the thread", () => {
  test("joins messages and timeline: explanations before the message of the same moment, consequences after it", async () => {
    const { scope, dana, made, ctx } = await given({
      messages: [
        { author: "customer", text: "Hi", sentAt: secondsAgo(60) },
        { author: "ai", text: "Which budget?", sentAt: secondsAgo(50) },
        { author: "member", text: "Dana here", sentAt: secondsAgo(10) },
      ],
    });
    await insertTimeline(scope, made.id, [
      entry("conversation_started", secondsAgo(60)),
      entry("question_asked", secondsAgo(50), { data: { number: 2, total: 4 } }),
      entry("control_taken", secondsAgo(10), { memberId: dana.memberId }),
      entry("assigned", secondsAgo(10), { memberId: dana.memberId, data: { assigneeId: dana.memberId } }),
      entry("ai_resumed", secondsAgo(1)),
    ]);
    const { items, before } = await readThread(ctx, made.id);
    expect(items.map(shown)).toEqual([
      "The conversation started",
      "Hi",
      "Which budget?",
      "AI asked question 2 of 4",
      "Dana took manual control",
      "Assigned to Dana",
      "Dana here",
      "AI resumed after 15 min without a reply",
    ]);
    expect(before).toBeNull();
  });

  test("keeps the order of arrival where a platform rounds its times down", async () => {
    const { made, ctx } = await given({
      messages: [
        { author: "ai", text: "first", sentAt: new Date(testNow.getTime() + 600) },
        { author: "customer", text: "second", sentAt: testNow },
      ],
    });
    expect((await readThread(ctx, made.id)).items.map(shown)).toEqual(["first", "second"]);
  });

  test("pages back to the beginning without losing or repeating anything", async () => {
    const total = 130;
    const messages = Array.from({ length: total }, (_, i) => ({
      author: "customer" as const,
      text: `m${i}`,
      sentAt: secondsAgo((total - i) * 10),
    }));
    const { scope, made, ctx } = await given({ messages });
    const entries = Array.from({ length: total }, (_, i) => entry("control_kept", secondsAgo((total - i) * 10 - 5)));
    await insertTimeline(scope, made.id, [...entries, entry("conversation_started", secondsAgo(5_000))]);
    const pages: ThreadItem[][] = [];
    for (let before: string | null | undefined; before !== null; ) {
      const page = await readThread(ctx, made.id, before);
      pages.unshift(page.items);
      before = page.before;
    }
    const items = pages.flat();
    expect(pages.map((page) => page.filter((item) => item.type === "message").length)).toEqual([30, 50, 50]);
    expect(items).toHaveLength(2 * total + 1);
    expect(new Set(items.map((item) => item.id)).size).toBe(2 * total + 1);
    expect(items.filter((item) => item.type === "message").map(shown)).toEqual(messages.map((one) => one.text));
    expect(items[0]).toMatchObject({ kind: "conversation_started" });
    for (const [index, item] of items.entries()) {
      const next = items[index + 1];
      if (next) expect(item.at <= next.at).toBe(true);
    }
  });

  test("shows which answer a message gave, whom it answers, and what became of it", async () => {
    const [asked, told, failed] = [newId(), newId(), newId()];
    const { scope, made, dana, ctx } = await given({
      messages: [
        { id: asked, author: "ai", text: "What budget do you have in mind?", state: "read" },
        {
          id: told,
          author: "customer",
          text: "up to 3k",
          replyToId: asked,
          reactions: [{ emoji: "👍", by: "business" }],
        },
        { id: failed, author: "member", state: "failed", text: "Thanks" },
      ],
    });
    await createAnswer(scope, {
      leadId: made.leadId,
      questionKey: "budget",
      value: { type: "money", currency: "USD", atLeastMinor: null, atMostMinor: 300_000 },
      words: "up to 3k",
      messageId: told,
    });
    await setMember(scope, failed, dana.memberId);
    const { items } = await readThread(ctx, made.id);
    expect(items[1]).toMatchObject({
      evidence: [
        {
          questionKey: "budget",
          label: "Budget",
          number: 2,
          state: "answered",
          words: "up to 3k",
          shown: "Up to $3,000",
        },
      ],
      replyTo: { id: asked, author: "ai", text: "What budget do you have in mind?" },
      reactions: [{ emoji: "👍", by: "business" }],
    });
    expect(items[2]).toMatchObject({
      authorName: "Dana Whitfield",
      authorInitials: "DW",
      state: "failed",
      problem: "The channel did not answer. Try again.",
      mayRetry: true,
    });
  });

  test("says whether somebody came after a handoff, and hides what was deleted", async () => {
    const { scope, dana, made, ctx } = await given({
      messages: [{ author: "customer", text: "secret", deletedAt: testNow, sentAt: secondsAgo(60) }],
    });
    const handoffId = newId();
    await scope.db.insert(handoff).values({
      workspaceId: scope.workspaceId,
      id: handoffId,
      conversationId: made.id,
      reason: "requested",
      at: testNow,
      pickedUpAt: testNow,
      pickedUpBy: dana.memberId,
    });
    await insertTimeline(scope, made.id, [entry("handed_off", testNow, { data: { reason: "requested", handoffId } })]);
    const { items } = await readThread(ctx, made.id);
    expect(items).toMatchObject([
      { deleted: true, content: { type: "text", text: "" } },
      { text: "Handed off: the customer asked for a person", detail: "Dana picked it up." },
    ]);
  });
});

async function setMember({ db, workspaceId }: Scope, messageId: string, memberId: string) {
  const error = { code: 2, subcode: null, title: "Service unavailable", details: null, class: "temporary" };
  await updateMessage({ db, workspaceId }, messageId, { memberId, error });
}
