import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { conversation, handoff, identity, lead } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx, type TestApp, testNow } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { type ConversationOverrides, createConversation } from "#test/factories/conversation.ts";
import { createLabel } from "#test/factories/label.ts";
import { createAnswer } from "#test/factories/lead.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { inboxPageSize, readInbox } from "./read-inbox.ts";

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
});
afterAll(() => database.close());

const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000);

async function given() {
  const scope = await createWorkspace(app.db);
  const dana = await createMember(scope);
  const { versionId } = await createWorkflow(scope);
  const channel = await createChannel(scope);
  const ctx = createCtx(app, scope.workspaceId, memberActor(dana));
  const add = (leadName: string, overrides: ConversationOverrides = {}) =>
    createConversation(scope, { channel, leadName, workflowVersionId: versionId, ...overrides });
  return { scope, dana, channel, ctx, add };
}

async function waiting({ db, workspaceId }: Scope, { id: conversationId }: { id: string }, since: Date) {
  const id = newId();
  await db.insert(handoff).values({ workspaceId, id, conversationId, reason: "requested", at: since });
  await db
    .update(conversation)
    .set({ waitingHandoffId: id, waitingSince: since })
    .where(eq(conversation.id, conversationId));
}

describe("the inbox", () => {
  test("puts those who wait first, longest wait first, and the others newest first", async () => {
    const { scope, ctx, add } = await given();
    const pause = { control: "human", pauseBecause: "handoff", pauseUntil: minutesAgo(-9) } as const;
    for (const minutes of [2, 17]) {
      const since = minutesAgo(minutes);
      await waiting(scope, await add(`Waits ${minutes}`, { ...pause, pauseSince: since }), since);
    }
    await add("Older", { lastMessageAt: minutesAgo(30) });
    await add("Newer", { lastMessageAt: minutesAgo(3) });
    await add("Solved", { folder: "solved" });

    const page = await readInbox(ctx, {});
    expect(page.rows.map((one) => one.name)).toEqual(["Newer", "Older"]);
    expect(page.needsHuman.map((one) => one.name)).toEqual(["Waits 17", "Waits 2"]);
    expect(page.counts).toEqual({
      folders: { open: 4, solved: 1, spam: 0, archived: 0 },
      unread: 0,
      needsHuman: 2,
    });
    expect((await readInbox(ctx, { filter: "needs_human" })).needsHuman).toHaveLength(2);
    expect((await readInbox(ctx, { folder: "solved" })).rows.map((one) => one.name)).toEqual(["Solved"]);
  });

  test("shows who is in control, how far the questions are, the last words and the labels", async () => {
    const { scope, dana, ctx, add } = await given();
    const made = await add("Rosa Delgado", {
      assigneeId: dana.memberId,
      control: "human",
      pauseBecause: "taken",
      pauseSince: minutesAgo(3),
      pauseUntil: minutesAgo(-12),
      pauseMemberId: dana.memberId,
      unreadCount: 2,
      messages: [
        { author: "customer", text: "My rent goes up" },
        { author: "member", memberId: dana.memberId, text: "Reading it now" },
      ],
    });
    const label = await createLabel(scope, { name: "Lease", conversationIds: [made.id] });
    await createAnswer(scope, { leadId: made.leadId, questionKey: "need", value: { type: "text", text: "rent" } });
    await createAnswer(scope, { leadId: made.leadId, questionKey: "budget", state: "declined" });

    const [row] = (await readInbox(ctx, {})).rows;
    expect(row).toMatchObject({
      name: "Rosa Delgado",
      initials: "RD",
      channelKind: "whatsapp",
      control: { state: "manual", until: minutesAgo(-12).toISOString(), memberId: dana.memberId, byApp: false },
      preview: { author: "member", authorName: "Dana Whitfield", mine: true, text: "Reading it now" },
      unreadCount: 2,
      labels: [label],
      assignee: { id: dana.memberId, initials: "DW" },
    });
    expect(row?.progress.map((one) => one.state)).toEqual(["answered", "declined", "open", "open"]);
  });

  test("filters by unread, mine, channel and label", async () => {
    const { scope, dana, ctx, add } = await given();
    const instagram = await createChannel(scope, { kind: "instagram" });
    await add("Unread", { unreadCount: 1 });
    await add("Mine", { assigneeId: dana.memberId });
    await add("Instagram", { channel: instagram });
    const labelled = await add("Labelled");
    const label = await createLabel(scope, { conversationIds: [labelled.id] });
    const names = async (params: Parameters<typeof readInbox>[1]) =>
      (await readInbox(ctx, params)).rows.map((one) => one.name);
    expect(await names({ filter: "unread" })).toEqual(["Unread"]);
    expect(await names({ filter: "mine" })).toEqual(["Mine"]);
    expect(await names({ channel: "instagram" })).toEqual(["Instagram"]);
    expect(await names({ channel: "messenger" })).toEqual([]);
    expect(await names({ label: label.id })).toEqual(["Labelled"]);
  });

  test("pages without a gap or a repetition, also where times are equal", async () => {
    const { ctx, add } = await given();
    const total = inboxPageSize + 7;
    for (let i = 0; i < total; i++) await add(`Lead ${i}`, { lastMessageAt: minutesAgo(i % 5) });
    const first = await readInbox(ctx, {});
    expect(first.rows).toHaveLength(inboxPageSize);
    const second = await readInbox(ctx, { cursor: first.nextCursor ?? "" });
    expect(second.rows).toHaveLength(7);
    expect(second.nextCursor).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map((one) => one.id)).size).toBe(total);
    expect(second.labels).toBeUndefined();
  });

  test.each([
    ["a name", "marc be", ["Marcus Bell"]],
    ["a part of an e-mail", "bell@exam", ["Marcus Bell"]],
    ["the first digits of a number", "+1 415 555", ["Marcus Bell"]],
    ["the last digits of a number", "0142", ["Marcus Bell"]],
    ["words of a message", "severance agreem", ["Priya Nair"]],
    ["words that nobody wrote", "bicycle", []],
    ["signs only", "%_'", []],
    ["syntax of the search engine", "') | 'marcus", ["Marcus Bell"]],
  ])("finds %s", async (_, search, names) => {
    const { ctx, add, scope } = await given();
    const marcus = await add("Marcus Bell", { messages: [{ author: "customer", text: "Hi" }] });
    await scope.db.update(lead).set({ email: "marcus.bell@example.com" }).where(eq(lead.id, marcus.leadId));
    await scope.db.update(identity).set({ phone: "14155550142" }).where(eq(identity.id, marcus.identityId));
    await add("Priya Nair", { messages: [{ author: "customer", text: "I got a severance agreement" }] });
    expect((await readInbox(ctx, { search })).rows.map((one) => one.name)).toEqual(names);
  });

  test("shows nothing of another workspace", async () => {
    const [mine, theirs] = [await given(), await given()];
    await theirs.add("Marcus Bell", { messages: [{ author: "customer", text: "severance" }] });
    expect((await readInbox(mine.ctx, {})).rows).toEqual([]);
    expect((await readInbox(mine.ctx, { search: "severance" })).rows).toEqual([]);
    expect((await readInbox(mine.ctx, {})).counts.folders.open).toBe(0);
  });

  test("refuses a cursor that is not ours", async () => {
    const { ctx } = await given();
    await expect(readInbox(ctx, { cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid" });
  });
});
