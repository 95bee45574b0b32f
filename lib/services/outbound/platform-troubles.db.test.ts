import { createServer } from "node:http";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { conversation, sendHold, timelineEvent } from "#db/schema/index.ts";
import { messengerPayloads, whatsappStatus } from "#e2e/fakes/payloads.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { onPlatforms } from "#test/given-platforms.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { receiveDelivery } from "../inbound/receive-delivery.ts";
import { troubles } from "#test/given-troubles.ts";

const rosa = "34600111222";
const tomas = "34600333444";
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
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
  // Holds of an app stand above workspaces.
  await database.db.delete(sendHold);
  await desk.stop();
});

const { deliver, channelOf, writes, later, attemptsFor, received, record, oursOf, told } = onPlatforms(() => desk);

describe("each trouble of a platform", () => {
  it.each(troubles)("$name", async ({ kind, behave, atOnce, others, withinMs, state, goesOut, problem }) => {
    const to = await channelOf(kind);
    const other = kind === "whatsapp" ? tomas : `${tomas}1`;
    desk.graph.fail({ to: rosa, behave });
    await writes(to, rosa);
    expect(await oursOf(to)).toMatchObject([{ state: atOnce }]);
    await writes(to, other);
    expect(received(other)).toHaveLength(others === "wait" ? 0 : 1);
    await writes(to, rosa, "I need help with my lease");

    await later(withinMs);
    const [first] = await oursOf(to);
    expect(first).toMatchObject({ state });
    const broken = problem === "token_refused";
    expect(received(other)).toHaveLength(broken ? 0 : 1);
    expect(received(rosa)).toHaveLength(broken ? 0 : goesOut ? 2 : 1);
    if (goesOut) expect(received(rosa)[0]).toContain("thanks for contacting");
    expect((await told()).map((one) => one.memberId)).toEqual(problem ? [desk.dana.memberId] : []);
    expect(await record(to)).toMatchObject({
      state: broken ? "reconnection_needed" : "connected",
      // A message that goes out shows that people have acted.
      problem: broken ? problem : null,
    });
    expect(await database.db.select().from(sendHold)).toEqual([]);
  });

  it("2018300, another app owns the conversation: stands by, says so once, and others go out", async () => {
    const page = await createChannel(desk.scope, { kind: "messenger" });
    desk.graph.fail({ to: rosa, times: null, behave: { kind: "error", code: 100, subcode: 2018300 } });
    await writes(page, rosa);
    await writes(page, `${tomas}1`);
    expect(received(`${tomas}1`)).toHaveLength(1);
    expect((await oursOf(page)).map((one) => [one.state, one.class])).toEqual([
      ["withheld", null],
      ["sent", null],
    ]);
    const [standing] = await database.db
      .select()
      .from(conversation)
      .where(and(eq(conversation.channelId, page.id), eq(conversation.standbySince, desk.app.clock.now())));
    const entries = await database.db
      .select({ kind: timelineEvent.kind })
      .from(timelineEvent)
      .where(eq(timelineEvent.conversationId, standing?.id ?? ""));
    expect(entries.filter((one) => one.kind === "standby_began")).toHaveLength(1);
    await later(hourMs);
    expect(attemptsFor(rosa)).toBe(1);
  });

  it.each(["the customer writes to us again", "it is passed to us"] as const)(
    "2018300: what the AI could not say is answered when %s",
    async (how) => {
      const page = await createChannel(desk.scope, { kind: "messenger", settings: { appId: "900100200300400" } });
      desk.graph.fail({ to: rosa, behave: { kind: "error", code: 100, subcode: 2018300 } });
      await writes(page, rosa, "I need help with my lease");
      expect(received(rosa)).toEqual([]);
      desk.app.clock.advance(60_000);
      if (how === "it is passed to us") {
        const about = { user: rosa, account: page.accountId, at: desk.app.clock.now() };
        const passed = { pass_thread_control: { new_owner_app_id: "900100200300400", previous_owner_app_id: "1" } };
        await deliver("messenger", messengerPayloads.event(about, passed));
      } else await writes(page, rosa, "Hello?");
      await later(10_000);
      expect(received(rosa)).toHaveLength(1);
      expect(received(rosa)[0]).toContain("thanks for contacting");
      expect((await oursOf(page)).map((one) => one.state)).toEqual(["withheld", "sent"]);
    },
  );

  it("2018300 fails what a member wrote, with the next step", async () => {
    const page = await createChannel(desk.scope, { kind: "messenger" });
    await writes(page, rosa);
    const [row] = await database.db.select().from(conversation).where(eq(conversation.channelId, page.id));
    desk.graph.fail({ to: rosa, behave: { kind: "error", code: 100, subcode: 2018300 } });
    await sendMemberMessage(desk.dana, row?.id ?? "", { id: newId(), text: "Dana here" });
    await desk.run();
    expect((await oursOf(page)).at(-1)).toMatchObject({ state: "failed", class: "not_owner" });
  });
});

describe("a send that was accepted and whose answer was lost", () => {
  it.each([
    ["a gateway's 502", { kind: "http", status: 502, accepted: true }],
    ["a reset after it was accepted", { kind: "reset_after" }],
    ["an answer that cannot be read", { kind: "malformed" }],
  ] as const)("%s is settled by its status, and never repeated", async (_name, behave) => {
    desk.graph.fail({ behave });
    await writes(desk.channel, rosa);
    expect(await oursOf(desk.channel)).toMatchObject([{ state: "unknown" }]);
    const [ours] = desk.graph.sent;
    await desk.deliver(
      whatsappStatus({
        phoneNumberId: desk.channel.accountId,
        id: ours?.externalId ?? "",
        status: "delivered",
        to: rosa,
        at: desk.app.clock.now(),
        correlationId: ours?.correlationId ?? "",
      }),
    );
    await later(hourMs);
    expect(await oursOf(desk.channel)).toMatchObject([{ state: "delivered" }]);
    expect(attemptsFor(rosa)).toBe(1);
  });
});

describe("a send that was not accepted and whose answer was lost", () => {
  it.each([
    ["a gateway's 502", { kind: "http", status: 502, accepted: false }],
    ["a reset before anything was accepted", { kind: "reset_before" }],
  ] as const)("%s is repeated once, after half a minute without a sign of it", async (_name, behave) => {
    desk.graph.fail({ to: rosa, behave });
    await writes(desk.channel, rosa);
    await writes(desk.channel, tomas);
    expect(await oursOf(desk.channel)).toMatchObject([{ state: "unknown" }, { state: "sent" }]);
    await later(29_000);
    expect(attemptsFor(rosa)).toBe(1);
    await later(2_000);
    expect(received(rosa)).toHaveLength(1);
    await later(hourMs);
    expect(attemptsFor(rosa)).toBe(2);
  });
});

describe("an echo that comes before the answer to the send", () => {
  it.each(["messenger", "instagram"] as const)("is ours on %s: one message, no pause", async (kind) => {
    const to = await channelOf(kind);
    const receiver = await startReceiver(kind);
    desk.graph.report({ webhooksUrl: receiver.url, secret: testAppSecret, beforeAnswer: true });
    await writes(to, rosa);
    await later(minuteMs);
    await receiver.stop();
    expect(receiver.received()).toBe(1);
    expect(await oursOf(to)).toMatchObject([{ state: "sent" }]);
    const [row] = await database.db.select().from(conversation).where(eq(conversation.channelId, to.id));
    expect(row).toMatchObject({ control: "ai", controlEpoch: 0 });
  });

  /** A webhook that works through what it gets before it answers. */
  async function startReceiver(kind: MetaChannelKind) {
    let count = 0;
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      count += 1;
      const signature = String(request.headers["x-hub-signature-256"] ?? "");
      await receiveDelivery(desk.app, { kind, body: Buffer.concat(chunks), signature });
      await desk.run();
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the receiver has no port");
    return {
      url: `http://127.0.0.1:${address.port}`,
      received: () => count,
      stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
    };
  }
});

describe("statuses in any order", () => {
  const permutations = (rest: readonly string[]): string[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => permutations(rest.filter((other) => other !== one)).map((tail) => [one, ...tail]));

  it("end where the furthest one stands, for all 24 of them", async () => {
    const ends = new Map<string, string | undefined>();
    for (const [index, order] of permutations(["sent", "delivered", "read", "failed"]).entries()) {
      const phone = `346005550${index + 10}`;
      await desk.customerWrites(phone, "Hello");
      const ours = desk.graph.sent.find((one) => one.to === phone);
      for (const status of order) {
        if (status !== "sent" && status !== "delivered" && status !== "read" && status !== "failed") continue;
        const about = { phoneNumberId: desk.channel.accountId, id: ours?.externalId ?? "", to: phone };
        await desk.deliver(whatsappStatus({ ...about, status, at: desk.app.clock.now() }));
        await desk.run();
      }
      ends.set(order.join(), (await desk.messagesOf(phone)).find((one) => one.author === "ai")?.state);
    }
    expect(ends.size).toBe(24);
    expect([...new Set(ends.values())]).toEqual(["read"]);
  });

  it("that report a failure later say why, and one of the account tells the owner", async () => {
    await writes(desk.channel, rosa);
    const about = { phoneNumberId: desk.channel.accountId, id: desk.graph.sent[0]?.externalId ?? "", to: rosa };
    const error = { code: 131042, title: "Business eligibility payment issue" };
    await desk.deliver(whatsappStatus({ ...about, status: "failed", at: desk.app.clock.now(), error }));
    await desk.run();
    expect(await oursOf(desk.channel)).toMatchObject([{ state: "failed", class: "billing" }]);
    expect(await record(desk.channel)).toMatchObject({ state: "connected", problem: "payment_needed" });
    expect(await told()).toHaveLength(1);
  });
});
