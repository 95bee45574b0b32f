import { existsSync } from "node:fs";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChannel, updateChannel } from "#db/queries/channel.ts";
import { attachment } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import type { MediaInput } from "#e2e/fakes/graph-media.ts";
import {
  instagramPayloads,
  messengerPayloads,
  newMid,
  newWamid,
  whatsappEcho,
  whatsappMessage,
} from "#e2e/fakes/payloads.ts";
import { sampleHtml, sampleJpeg, samplePdf, samplePng, sampleSvg, sampleWav } from "#e2e/fakes/sample-files.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { reconnectChannel } from "../channel/reconnect-channel.ts";
import { attachmentView } from "../conversation/attachment-view.ts";
import { processDelivery } from "../inbound/process-delivery.ts";
import { receiveDelivery } from "../inbound/receive-delivery.ts";
import { fetchAgain } from "./fetch-again.ts";
import { filesOf } from "./media-files.ts";

const rosa = "34600111222";
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

const rows = () =>
  database.db
    .select()
    .from(attachment)
    .where(eq(attachment.workspaceId, desk.scope.workspaceId))
    .orderBy(attachment.id);
const bytesOf = async (key: string | null) => {
  const stream = key === null ? null : await filesOf(desk.app).get(key);
  return stream && Buffer.from(await new Response(stream).arrayBuffer());
};
const file = (bytes: Buffer, more: Omit<MediaInput, "base64"> = {}) =>
  desk.graph.media.put({ ...more, base64: bytes.toString("base64") });

type WhatsappKind = "image" | "audio" | "document" | "video" | "sticker";

/** A customer sends a file on WhatsApp; `run` does what is due. */
async function sends(kind: WhatsappKind, value: Record<string, unknown>, id = newWamid()): Promise<void> {
  const at = desk.app.clock.now();
  await desk.deliver(
    whatsappMessage({ from: rosa, id, at, phoneNumberId: desk.channel.accountId }, { type: kind, [kind]: value }),
  );
}

async function given(kind: WhatsappKind, bytes: Buffer, more: Omit<MediaInput, "base64"> = {}, value = {}) {
  const { id } = file(bytes, more);
  await sends(kind, { id, ...value });
  await desk.run();
}

async function later(ms: number): Promise<void> {
  desk.app.clock.advance(ms);
  await desk.run();
}

describe("a file of a customer", () => {
  it("is fetched with the token and kept as its bytes say", async () => {
    await given("image", sampleJpeg, { mimeType: "image/png" }, { mime_type: "image/png", caption: "the receipt" });
    const [row] = await rows();
    expect(row).toMatchObject({
      media: "image",
      state: "stored",
      mimeType: "image/jpeg",
      sizeBytes: sampleJpeg.length,
    });
    expect(await bytesOf(row?.storageKey ?? null)).toEqual(sampleJpeg);
    const lookUp = desk.graph.requests.find((one) => one.path.endsWith(`/${row?.providerMediaId}`));
    expect(lookUp?.token).toBe("test-access-token");
  });

  it("never holds up its message, whatever becomes of it", async () => {
    const { id } = file(sampleJpeg, { broken: 100 });
    await sends("image", { id, caption: "the receipt" });
    await desk.run();
    expect((await desk.messagesOf(rosa)).map((one) => one.author)).toEqual(["customer", "ai"]);
    expect((await rows()).map((one) => one.state)).toEqual(["pending"]);
  });

  it("is one row, however often its message is delivered", async () => {
    const { id } = file(sampleJpeg);
    const messageId = newWamid();
    await sends("image", { id }, messageId);
    await sends("image", { id, caption: "again" }, messageId);
    await desk.run();
    expect(await rows()).toHaveLength(1);
  });

  it("waits in a lane in which no customer's turn stands", async () => {
    const { id } = file(sampleJpeg);
    await sends("image", { id });
    const [job] = await database.db.execute<{ payload: { deliveryId: string } }>(
      sql`select payload from graphile_worker._private_jobs`,
    );
    await processDelivery(desk.app, job?.payload.deliveryId ?? "");
    const lanes = await database.db.execute<{ lane: string }>(
      sql`select queue_name as lane from graphile_worker.jobs where task_identifier = 'media.fetch'`,
    );
    expect(lanes.map((one) => one.lane)).toEqual([expect.stringMatching(/^background-\d$/)]);
  });

  it("that is slow to come comes all the same", async () => {
    await given("image", sampleJpeg, { delayMs: 300 });
    expect((await rows()).map((one) => one.state)).toEqual(["stored"]);
  });

  it("that a person sent from the app is fetched too", async () => {
    const { id } = file(samplePdf);
    const content = { type: "document", document: { id, filename: "offer.pdf" } };
    await desk.deliver(
      whatsappEcho({ to: rosa, content, at: desk.app.clock.now(), phoneNumberId: desk.channel.accountId }),
    );
    await desk.run();
    expect(await rows()).toMatchObject([{ state: "stored", mimeType: "application/pdf", fileName: "offer.pdf" }]);
  });

  it("of which old messages only tell that it was there is not asked for", async () => {
    await sends("image", { caption: "old" });
    await desk.run();
    expect(await rows()).toEqual([]);
  });
});

describe("a fetch that goes wrong", () => {
  it("asks for a new address when the first has died", async () => {
    await given("image", sampleJpeg, { expired: 1 });
    expect((await rows()).map((one) => one.state)).toEqual(["stored"]);
  });

  it.each([
    ["the platform fails", { broken: 1 }],
    ["the bytes break off", { cut: 1 }],
    ["every address has died", { expired: 2 }],
  ] as const)("is tried again later when %s", async (_name, behaviour) => {
    await given("image", sampleJpeg, behaviour);
    expect((await rows()).map((one) => one.state)).toEqual(["pending"]);
    await later(4_000);
    expect((await rows()).map((one) => one.state)).toEqual(["pending"]);
    await later(2_000);
    expect((await rows()).map((one) => one.state)).toEqual(["stored"]);
  });

  it("is given up after half an hour, and says why", async () => {
    await given("image", sampleJpeg, { broken: 1_000 });
    for (const seconds of [5, 20, 80, 320]) await later(seconds * 1_000);
    expect((await rows()).map((one) => one.state)).toEqual(["pending"]);
    await later(1_280_000);
    expect(await rows()).toMatchObject([{ state: "failed", problem: "unreachable", storageKey: null }]);
    const before = desk.graph.requests.length;
    await later(10_000_000);
    expect(desk.graph.requests.length).toBe(before);
  });

  it("takes bytes that do not fit their hash once more, and then not at all", async () => {
    await given("image", sampleJpeg, { damaged: 1 });
    expect((await rows()).map((one) => one.state)).toEqual(["stored"]);
    await given("image", sampleJpeg, { damaged: 2 });
    expect((await rows()).at(-1)).toMatchObject({ state: "failed", problem: "wrong_hash", storageKey: null });
  });

  it("believes the hash that was signed with the message", async () => {
    await given("image", sampleJpeg, {}, { sha256: "SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=" });
    expect(await rows()).toMatchObject([{ state: "failed", problem: "wrong_hash" }]);
  });

  it("does not ask again for what the platform no longer has", async () => {
    await sends("image", { id: "9999" });
    await desk.run();
    expect(await rows()).toMatchObject([{ state: "failed", problem: "gone" }]);
  });

  it("does not keep an empty file", async () => {
    await given("document", Buffer.alloc(0));
    expect((await rows()).map((one) => one.state)).toEqual(["pending"]);
  });

  it.each([
    ["image", sampleHtml, "image/jpeg"],
    ["image", sampleSvg, "image/svg+xml"],
    ["sticker", samplePdf, "image/webp"],
    ["audio", sampleHtml, "audio/ogg"],
  ] as const)("refuses an %s that is something else in disguise", async (kind, bytes, mimeType) => {
    await given(kind, bytes, { mimeType }, { mime_type: mimeType });
    expect(await rows()).toMatchObject([{ state: "failed", problem: "forbidden_type", storageKey: null }]);
  });

  it("keeps a document of any kind, but not under a type that runs", async () => {
    await given("document", sampleHtml, { mimeType: "text/html" }, { mime_type: "text/html", filename: "a.html" });
    expect(await rows()).toMatchObject([{ state: "stored", mimeType: "application/octet-stream", fileName: "a.html" }]);
  });

  it.each(["http://169.254.169.254/latest", "https://10.0.0.1/a.jpg", "https://[fd00::1]/a.jpg"])(
    "is not led to %s",
    async (redirectTo) => {
      await given("image", sampleJpeg, { redirectTo });
      expect(await rows()).toMatchObject([{ state: "failed", problem: "unreachable" }]);
    },
  );
});

describe("a file whose channel needs to be connected again", () => {
  const reconnect = async () => {
    await reconnectChannel(desk.dana, desk.channel.id, { accessToken: "a-new-token" });
    await desk.run();
  };

  it("breaks the channel where the token is refused, says what it waits for, and comes after the reconnection", async () => {
    await given("image", sampleJpeg, { refused: 1 });
    const [row] = await rows();
    expect(row).toMatchObject({ state: "pending", problem: "reconnection" });
    expect(row && attachmentView(row)).toMatchObject({ problem: expect.stringContaining("connected again") });
    expect(await findChannel(desk.scope, desk.channel.id)).toMatchObject({
      state: "reconnection_needed",
      problem: "token_refused",
    });
    await later(3_600_000);
    expect(await rows()).toMatchObject([{ state: "pending" }]);
    await reconnect();
    expect(await rows()).toMatchObject([{ state: "stored", problem: null }]);
  });

  it("is not even asked for while the channel is broken, and comes afterwards", async () => {
    await updateChannel(desk.scope, desk.channel.id, { state: "reconnection_needed" });
    await given("image", sampleJpeg);
    expect(await rows()).toMatchObject([{ state: "pending", problem: "reconnection" }]);
    expect(desk.graph.requests.filter((one) => one.path.includes("phone_number_id"))).toEqual([]);
    await reconnect();
    expect(await rows()).toMatchObject([{ state: "stored", problem: null }]);
  });

  it("comes too where it was given up meanwhile, and what the platform has no more is left alone", async () => {
    await given("image", sampleJpeg, { broken: 6 });
    for (const seconds of [5, 20, 80, 320, 1_280]) await later(seconds * 1_000);
    await sends("image", { id: "9999" });
    await desk.run();
    expect(await rows()).toMatchObject([{ problem: "unreachable" }, { problem: "gone" }]);
    await updateChannel(desk.scope, desk.channel.id, { state: "reconnection_needed" });
    await reconnect();
    expect(await rows()).toMatchObject([{ state: "stored" }, { state: "failed", problem: "gone" }]);
  });
});

describe("a file that was given up", () => {
  it("is fetched again when a member asks, where that can help", async () => {
    await given("image", sampleJpeg, { broken: 6 });
    for (const seconds of [5, 20, 80, 320, 1_280]) await later(seconds * 1_000);
    await sends("image", { id: "9999" });
    await desk.run();
    const [lost, gone] = await rows();
    expect([lost, gone].map((one) => one && attachmentView(one)?.mayFetchAgain)).toEqual([true, false]);
    await updateChannel(desk.scope, desk.channel.id, { state: "reconnection_needed" });
    await expect(fetchAgain(desk.tom, lost?.id ?? "")).rejects.toThrow("Connect it again under Channels");
    await updateChannel(desk.scope, desk.channel.id, { state: "connected" });
    await fetchAgain(desk.tom, lost?.id ?? "");
    await desk.run();
    expect(await rows()).toMatchObject([{ state: "stored", problem: null }, { state: "failed" }]);
    await expect(fetchAgain(desk.tom, lost?.id ?? "")).rejects.toMatchObject({ code: "conflict" });
    await expect(fetchAgain(desk.tom, gone?.id ?? "")).rejects.toMatchObject({ code: "conflict" });
  });
});

/** A channel of the desk on Messenger or Instagram, and what a customer sends there. */
async function messaging(kind: "messenger" | "instagram") {
  const channel = await createChannel(desk.scope, { kind });
  const payloads = kind === "messenger" ? messengerPayloads : instagramPayloads;
  return async (message: Record<string, unknown>) => {
    const about = { user: "7421190045533810", account: channel.accountId, at: desk.app.clock.now() };
    const { bytes, signature } = signBody(
      payloads.event(about, { message: { mid: newMid(), ...message } }),
      testAppSecret,
    );
    await receiveDelivery(desk.app, { kind, body: bytes, signature });
    await desk.run();
  };
}

describe("a file on Messenger or Instagram", () => {
  it.each(["messenger", "instagram"] as const)(
    "%s: each is fetched from its address, without a token",
    async (kind) => {
      const write = await messaging(kind);
      const [first, second] = [file(samplePng, { open: true }), file(sampleWav(), { open: true })];
      await write({
        attachments: [
          { type: "image", payload: { url: first.url } },
          { type: "audio", payload: { url: second.url } },
        ],
      });
      expect((await rows()).map(({ state, mimeType }) => [state, mimeType])).toEqual([
        ["stored", "image/png"],
        ["stored", "audio/wav"],
      ]);
      const asked = desk.graph.requests.filter((one) => one.path.startsWith("/__media/"));
      expect(asked.map((one) => one.token)).toEqual([null, null]);
    },
  );

  it("has gone when its address has died", async () => {
    const write = await messaging("messenger");
    await write({
      attachments: [{ type: "image", payload: { url: file(samplePng, { open: true, expired: 9 }).url } }],
    });
    expect(await rows()).toMatchObject([{ state: "failed", problem: "gone" }]);
  });

  it("of a story is linked, and neither fetched nor kept", async () => {
    const write = await messaging("instagram");
    const story = file(samplePng, { open: true });
    await write({ attachments: [{ type: "story_mention", payload: { url: story.url } }] });
    await write({ text: "love it", reply_to: { story: { id: "17990000000000001", url: story.url } } });
    const linked = { state: "link_only", sourceUrl: story.url, storageKey: null };
    expect(await rows()).toMatchObject([linked, linked]);
    expect(existsSync(path.join(desk.app.env.dataDir, "files"))).toBe(false);
  });
});

describe("a message that the customer deletes", () => {
  it("takes its files with it", async () => {
    const write = await messaging("instagram");
    const mid = newMid();
    await write({ mid, attachments: [{ type: "image", payload: { url: file(samplePng, { open: true }).url } }] });
    const [kept] = await rows();
    expect(await bytesOf(kept?.storageKey ?? null)).toEqual(samplePng);
    await write({ mid, is_deleted: true });
    expect(await rows()).toMatchObject([{ state: "removed", storageKey: null, sourceUrl: null, fileName: null }]);
    expect(await bytesOf(kept?.storageKey ?? null)).toBeNull();
  });

  it("takes them along too while they are still to come", async () => {
    const write = await messaging("instagram");
    const mid = newMid();
    const late = file(samplePng, { open: true, broken: 1 });
    await write({ mid, attachments: [{ type: "image", payload: { url: late.url } }] });
    await write({ mid, is_deleted: true });
    await later(60_000);
    expect(await rows()).toMatchObject([{ state: "removed", storageKey: null }]);
    expect(existsSync(path.join(desk.app.env.dataDir, "files"))).toBe(false);
  });

  it("takes the story that it answered", async () => {
    const write = await messaging("instagram");
    const mid = newMid();
    await write({ mid, text: "love it", reply_to: { story: { id: "17", url: "https://example.com/s" } } });
    await write({ mid, is_deleted: true });
    expect(await rows()).toMatchObject([{ state: "removed", sourceUrl: null }]);
  });
});
