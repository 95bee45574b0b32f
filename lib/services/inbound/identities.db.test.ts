import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answer, conversation, conversationLabel, identity, lead, note } from "#db/schema/index.ts";
import { newWamid, whatsappChange, whatsappEcho, whatsappText } from "#e2e/fakes/payloads.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { createLabel } from "#test/factories/label.ts";
import { setLabel } from "../conversation/set-label.ts";
import { takeControl } from "../conversation/take-control.ts";
import { addNote } from "../lead/add-note.ts";
import { processDelivery } from "./process-delivery.ts";

const old = "34600111222";
const next = "34600999888";
const oldId = "ES.7310028844190055512";
const nextId = "ES.9988776655443322110";
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

const account = () => ({ phoneNumberId: desk.channel.accountId });
const ofChannel = () => eq(identity.channelId, desk.channel.id);
const identities = () => database.db.select().from(identity).where(ofChannel()).orderBy(identity.createdAt);
const conversations = () => database.db.select().from(conversation).where(eq(conversation.channelId, desk.channel.id));
const leads = () => database.db.select().from(lead).where(eq(lead.workspaceId, desk.scope.workspaceId));

async function writes(from: { phone?: string; userId?: string }, text: string): Promise<void> {
  desk.app.clock.advance(60_000);
  const { phone, userId } = from;
  const sender = { ...(phone ? { from: phone } : {}), ...(userId ? { userId } : {}), at: desk.app.clock.now() };
  await desk.deliver(whatsappText({ ...account(), ...sender, text, id: newWamid() }));
  await desk.run();
}

async function changesNumber(
  rest: Record<string, unknown> = { user_id: nextId, previous_user_id: oldId },
): Promise<void> {
  desk.app.clock.advance(60_000);
  const timestamp = String(Math.floor(desk.app.clock.now().getTime() / 1000));
  const system = { type: "user_changed_number", body: "changed", wa_id: next, ...rest };
  const message = { from: old, id: newWamid(), timestamp, type: "system", system };
  await desk.deliver(whatsappChange(account(), "messages", { messages: [message] }));
  await desk.run();
}

/** Whether anything points to a conversation or a lead that is no more. */
async function isWhole(): Promise<boolean> {
  const { workspaceId } = desk.scope;
  const rows = await database.db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select conversation_id as id from message where workspace_id = ${workspaceId}
      union select conversation_id from timeline_event where workspace_id = ${workspaceId}
      union select conversation_id from notification where workspace_id = ${workspaceId} and conversation_id is not null
      union select conversation_id from turn where workspace_id = ${workspaceId}) as used
    where id not in (select id from conversation where workspace_id = ${workspaceId})`);
  return rows[0]?.count === 0;
}

describe("a customer whose number and id change", () => {
  it("goes on in the same conversation, under the new address", async () => {
    await writes({ phone: old, userId: oldId }, "Hello");
    await changesNumber();
    expect(await identities()).toMatchObject([{ phone: next, userId: nextId }]);
    await writes({ phone: next, userId: nextId }, "It is me");
    expect(await conversations()).toHaveLength(1);
    expect(await leads()).toMatchObject([{ phone: `+${next}` }]);
    expect(desk.received(next)).toHaveLength(1);
  });

  it("and wrote from there before we knew: two conversations become one, nothing of them is lost", async () => {
    await writes({ phone: old, userId: oldId }, "Hello, I need help with a contract");
    const [before] = await conversations();
    const oldLabel = await createLabel(desk.scope, { name: "Regular" });
    const bothLabel = await createLabel(desk.scope, { name: "Urgent" });
    for (const one of [oldLabel, bothLabel]) await setLabel(desk.dana, before?.id ?? "", { labelId: one.id, on: true });
    await addNote(desk.dana, before?.id ?? "", "Likes coffee");
    await writes({ phone: next, userId: nextId }, "Hello, new phone");
    const other = (await conversations()).find((one) => one.id !== before?.id);
    await setLabel(desk.dana, other?.id ?? "", { labelId: bothLabel.id, on: true });
    const leadIds = [before?.leadId ?? "", other?.leadId ?? ""] as const;
    const row = (leadId: string, questionKey: string, words: string, locked: boolean, minutes: number) => ({
      workspaceId: desk.scope.workspaceId,
      leadId,
      questionKey,
      state: "answered" as const,
      value: { type: "text" as const, text: words },
      words,
      locked,
      updatedAt: new Date(desk.app.clock.now().getTime() + minutes * 60_000),
    });
    await database.db.delete(answer).where(inArray(answer.leadId, [...leadIds]));
    await database.db
      .insert(answer)
      .values([
        row(leadIds[0], "need", "old and locked", true, -60),
        row(leadIds[1], "need", "new", false, 0),
        row(leadIds[0], "budget", "old", false, -60),
        row(leadIds[1], "budget", "new", false, 0),
        row(leadIds[0], "email", "only old", false, -60),
      ]);
    await changesNumber();

    const [kept, ...others] = await conversations();
    expect(others).toEqual([]);
    expect(await identities()).toMatchObject([{ phone: next, userId: nextId }]);
    expect(await leads()).toHaveLength(1);
    const texts = (await desk.messagesOf(next)).filter((one) => one.author === "customer").map((one) => one.text);
    expect(texts).toEqual(["Hello, I need help with a contract", "Hello, new phone"]);
    expect(kept).toMatchObject({ unreadCount: 2, greeted: true, workflowVersionId: before?.workflowVersionId });
    const answers = await desk.answersOf(next);
    expect(
      Object.entries(answers)
        .map(([key, one]) => `${key}: ${one.words}`)
        .sort(),
    ).toEqual(["budget: new", "email: only old", "need: old and locked"]);
    const labels = await database.db
      .select()
      .from(conversationLabel)
      .where(eq(conversationLabel.conversationId, kept?.id ?? ""));
    expect(labels.map((one) => one.labelId).sort()).toEqual([oldLabel.id, bothLabel.id].sort());
    expect(
      await database.db
        .select()
        .from(note)
        .where(eq(note.leadId, kept?.leadId ?? "")),
    ).toHaveLength(1);
    expect(await desk.timelineOf(next)).toContain("conversations_merged");
    expect(await isWhole()).toBe(true);

    await writes({ phone: next, userId: nextId }, "Are you there?");
    expect((await desk.messagesOf(next)).at(-1)).toMatchObject({ author: "ai", state: "sent" });
  });

  it("stays with the person who took control, in whichever of the two", async () => {
    await writes({ phone: old, userId: oldId }, "Hello");
    const [before] = await conversations();
    await takeControl(desk.dana, before?.id ?? "");
    await writes({ phone: next, userId: nextId }, "Hello, new phone");
    await changesNumber();
    expect(await conversations()).toMatchObject([{ control: "human", pauseMemberId: desk.dana.memberId }]);
    const sent = desk.graph.sent.length;
    await writes({ phone: next, userId: nextId }, "Hello?");
    expect(desk.graph.sent).toHaveLength(sent);
    desk.app.clock.advance(16 * 60_000);
    await desk.run();
    expect(await conversations()).toMatchObject([{ control: "ai" }]);
    expect(desk.graph.sent.length).toBeGreaterThan(sent);
  });

  it("does not swallow a customer who had the number before", async () => {
    await writes({ phone: next, userId: "ES.SOMEBODY" }, "I was here first");
    await writes({ phone: old, userId: oldId }, "Hello");
    await changesNumber();
    expect((await identities()).map((one) => `${one.userId} ${one.phone}`).sort()).toEqual(
      [`ES.SOMEBODY null`, `${nextId} ${next}`].sort(),
    );
    expect(await conversations()).toHaveLength(2);
  });

  it("twice, told twice, at once: still one", async () => {
    await writes({ phone: old, userId: oldId }, "Hello");
    await writes({ phone: next, userId: nextId }, "Hello, new phone");
    await changesNumber();
    await changesNumber();
    expect(await conversations()).toHaveLength(1);
    expect(await identities()).toHaveLength(1);
  });
});

describe("a customer known by phone here and by id there", () => {
  it("is one as soon as a message shows both", async () => {
    await writes({ phone: old }, "Hello by phone");
    await writes({ userId: oldId }, "Hello by id");
    expect(await conversations()).toHaveLength(2);
    await writes({ phone: old, userId: oldId }, "Hello by both");
    expect(await identities()).toMatchObject([{ phone: old, userId: oldId }]);
    const texts = (await desk.messagesOf(old)).filter((one) => one.author === "customer").map((one) => one.text);
    expect(texts).toEqual(["Hello by phone", "Hello by id", "Hello by both"]);
    expect(await isWhole()).toBe(true);
  });

  it("is one also when many messages show both at once, and writes on meanwhile", async () => {
    await writes({ phone: old }, "Hello by phone");
    await writes({ userId: oldId }, "Hello by id");
    const sender = { ...account(), at: desk.app.clock.now() };
    const bodies = Array.from({ length: 9 }, (_, index) => {
      const by = [{ from: old, userId: oldId }, { from: old }, { userId: oldId }][index % 3] ?? {};
      return whatsappText({ ...sender, ...by, text: `Number ${index}` });
    });
    for (const body of bodies) await desk.deliver(body);
    const open = await database.db.execute<{ id: string }>(
      "select id from webhook_delivery where processed_at is null",
    );
    const tries = await Promise.allSettled(open.map(({ id }) => processDelivery(desk.app, id)));
    expect(tries).toHaveLength(9);
    // What met a conversation that had just become another's is tried again, as a job is.
    await desk.run();
    expect(await identities()).toMatchObject([{ phone: old, userId: oldId }]);
    expect(await conversations()).toHaveLength(1);
    expect((await desk.messagesOf(old)).filter((one) => one.author === "customer")).toHaveLength(11);
    expect(await isWhole()).toBe(true);
  });

  it("is not one with the person whose number it was before", async () => {
    await writes({ phone: old, userId: oldId }, "Mine");
    await writes({ userId: nextId }, "Hello");
    await writes({ phone: old, userId: nextId }, "The number is mine now");
    expect((await identities()).map((one) => `${one.userId} ${one.phone}`).sort()).toEqual(
      [`${oldId} null`, `${nextId} ${old}`].sort(),
    );
  });
});

describe("notations of one number", () => {
  it.each([
    ["Brazil", "5511987654321", "551187654321"],
    ["Mexico", "5215512345678", "525512345678"],
    ["Argentina", "5491123456789", "541123456789"],
  ])("%s: messages and echoes meet in one conversation", async (_country, long, short) => {
    await writes({ phone: long }, "Hello");
    desk.app.clock.advance(1_000);
    await desk.deliver(whatsappEcho({ ...account(), to: short, at: desk.app.clock.now(), text: "Hi, Jorge here" }));
    await desk.run();
    expect(await identities()).toMatchObject([{ phone: long }]);
    expect(await desk.conversationOf(long)).toMatchObject({ control: "human", pauseBecause: "app_replied" });
    await writes({ phone: short }, "Thank you, Jorge");
    const asStored = (await identities())[0]?.phone ?? "";
    expect((await desk.messagesOf(asStored)).map((one) => one.author)).toEqual(["customer", "ai", "app", "customer"]);
  });

  it("the one that the platform answers a send with is kept", async () => {
    await writes({ phone: "525512345678" }, "Hello");
    expect(await identities()).toMatchObject([{ phone: "5215512345678" }]);
    await writes({ phone: "525512345678" }, "Hello again");
    expect(await identities()).toMatchObject([{ phone: "5215512345678" }]);
  });
});
