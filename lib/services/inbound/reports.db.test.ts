import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { conversation, message } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import {
  batch,
  instagramPayloads,
  messengerPayloads,
  newWamid,
  whatsappEcho,
  whatsappStatus,
} from "#e2e/fakes/payloads.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, type TestChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { receiveDelivery } from "./receive-delivery.ts";

const rosa = "34600111222";
const hourMs = 3_600_000;
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

async function deliverTo(channel: TestChannel, kind: MetaChannelKind, body: unknown): Promise<void> {
  const { bytes, signature } = signBody(body, testAppSecret);
  expect(await receiveDelivery(desk.app, { kind, body: bytes, signature })).toBe("stored");
  expect(channel.kind).toBe(kind);
}

const messagesOfChannel = (channel: TestChannel) =>
  database.db
    .select()
    .from(message)
    .where(and(eq(message.workspaceId, desk.scope.workspaceId), eq(message.channelId, channel.id)))
    .orderBy(message.seq);

const conversationsOfChannel = (channel: TestChannel) =>
  database.db
    .select()
    .from(conversation)
    .where(and(eq(conversation.workspaceId, desk.scope.workspaceId), eq(conversation.channelId, channel.id)));

describe("statuses", () => {
  const report = (id: string, status: "sent" | "delivered" | "read" | "failed", correlationId?: string) =>
    desk.deliver(
      whatsappStatus({
        ...account(),
        id,
        status,
        to: rosa,
        at: desk.app.clock.now(),
        ...(correlationId ? { correlationId } : {}),
      }),
    );
  const ourState = async () => (await desk.messagesOf(rosa)).find((one) => one.author === "ai")?.state;

  it("in any order only move a message forward", async () => {
    await desk.customerWrites(rosa, "Hello");
    const [ours] = desk.graph.sent;
    for (const status of ["read", "delivered", "sent", "failed"] as const) await report(ours?.externalId ?? "", status);
    await desk.run();
    expect(await ourState()).toBe("read");
  });

  it("that come before the answer to the send are applied by the id that we sent along", async () => {
    desk.graph.fail({ behave: { kind: "reset_after" } });
    await desk.customerWrites(rosa, "Hello");
    expect(await ourState()).toBe("unknown");
    const [ours] = desk.graph.sent;
    await report(ours?.externalId ?? "", "delivered", ours?.correlationId ?? "");
    await desk.run();
    expect(await ourState()).toBe("delivered");
    desk.app.clock.advance(60_000);
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("of messages that we never sent change nothing", async () => {
    await desk.customerWrites(rosa, "Hello");
    await report("wamid.nobody", "read");
    await report("wamid.nobody", "read", newId());
    await report("wamid.nobody", "read", "not-a-uuid");
    await desk.run();
    expect(await ourState()).toBe("sent");
  });

  it("that fail a message say so in the timeline", async () => {
    await desk.customerWrites(rosa, "Hello");
    await report(desk.graph.sent[0]?.externalId ?? "", "failed");
    await desk.run();
    expect(await ourState()).toBe("failed");
    expect(await desk.timelineOf(rosa)).toContain("send_failed");
  });
});

describe("echoes", () => {
  it("of our own send that come before its answer are ours on Messenger", async () => {
    const page = await createChannel(desk.scope, { kind: "messenger" });
    desk.graph.fail({ behave: { kind: "reset_after" } });
    await deliverTo(
      page,
      "messenger",
      messengerPayloads.text({ user: "psid-1", account: page.accountId, text: "Hello", at: desk.app.clock.now() }),
    );
    await desk.run();
    const [ours] = desk.graph.sent;
    await deliverTo(
      page,
      "messenger",
      messengerPayloads.echo({
        user: "psid-1",
        account: page.accountId,
        text: ours?.text ?? "",
        mid: ours?.externalId ?? "",
        metadata: `out:${ours?.correlationId}`,
        appId: "1",
        at: desk.app.clock.now(),
      }),
    );
    desk.app.clock.advance(60_000);
    await desk.run();
    expect((await messagesOfChannel(page)).map(({ author, state }) => `${author} ${state}`)).toEqual([
      "customer received",
      "ai sent",
    ]);
    expect(await conversationsOfChannel(page)).toMatchObject([{ control: "ai" }]);
  });

  it("of our own send whose answer never came are ours on Instagram, by their words", async () => {
    const insta = await createChannel(desk.scope, { kind: "instagram" });
    desk.graph.fail({ behave: { kind: "reset_after" } });
    await deliverTo(
      insta,
      "instagram",
      instagramPayloads.text({ user: "igsid-1", account: insta.accountId, text: "Hello", at: desk.app.clock.now() }),
    );
    await desk.run();
    const [ours] = desk.graph.sent;
    await deliverTo(
      insta,
      "instagram",
      instagramPayloads.echo({
        user: "igsid-1",
        account: insta.accountId,
        text: ours?.text ?? "",
        mid: ours?.externalId ?? "",
        at: desk.app.clock.now(),
      }),
    );
    await desk.run();
    desk.app.clock.advance(60_000);
    await desk.run();
    expect((await messagesOfChannel(insta)).map(({ author, state }) => `${author} ${state}`)).toEqual([
      "customer received",
      "ai sent",
    ]);
    expect(await conversationsOfChannel(insta)).toMatchObject([{ control: "ai" }]);
    expect(desk.graph.sent).toHaveLength(1);
  });

  it("of a person pause the AI, from the message's own time", async () => {
    await desk.customerWrites(rosa, "Hello");
    const at = new Date(desk.app.clock.now().getTime() - 5 * 60_000);
    await desk.deliver(whatsappEcho({ ...account(), to: rosa, at, text: "Hi, Jorge here" }));
    await desk.run();
    const { control, pauseBecause, pauseUntil } = await desk.conversationOf(rosa);
    expect({ control, pauseBecause, pauseUntil }).toEqual({
      control: "human",
      pauseBecause: "app_replied",
      pauseUntil: new Date(at.getTime() + 15 * 60_000),
    });
    await desk.customerWrites(rosa, "I need help");
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("older than the pause change nothing, and the same echo twice counts once", async () => {
    await desk.customerWrites(rosa, "Hello");
    const old = whatsappEcho({ ...account(), to: rosa, at: new Date(desk.app.clock.now().getTime() - hourMs) });
    await desk.deliver(old);
    await desk.run();
    expect(await desk.conversationOf(rosa)).toMatchObject({ control: "ai", controlEpoch: 0 });
    const fresh = { ...account(), to: rosa, id: newWamid(), at: desk.app.clock.now(), text: "Jorge" };
    await desk.deliver(whatsappEcho(fresh));
    await desk.deliver(batch(whatsappEcho(fresh), whatsappEcho(fresh)));
    await desk.run();
    expect(await desk.conversationOf(rosa)).toMatchObject({ control: "human", controlEpoch: 1 });
    expect((await desk.messagesOf(rosa)).filter((one) => one.author === "app")).toHaveLength(2);
  });

  it("to a person who never wrote begin a conversation under human control", async () => {
    await desk.deliver(whatsappEcho({ ...account(), to: rosa, at: desk.app.clock.now() }));
    await desk.run();
    expect(await desk.conversationOf(rosa)).toMatchObject({ control: "human", pauseBecause: "app_replied" });
    await desk.customerWrites(rosa, "Hi Jorge");
    expect(desk.received(rosa)).toEqual([]);
  });
});
