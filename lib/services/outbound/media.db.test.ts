import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChannel } from "#db/queries/channel.ts";
import { attachment, message } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { instagramPayloads, messengerPayloads } from "#e2e/fakes/payloads.ts";
import { sampleJpeg, samplePdf, sampleWav } from "#e2e/fakes/sample-files.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, testAppSecret } from "#test/factories/channel.ts";
import { incoming } from "#test/factories/request.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { receiveDelivery } from "../inbound/receive-delivery.ts";
import { uploadFile } from "../media/upload-file.ts";
import { recordOutcome } from "./record-outcome.ts";

const rosa = "34600111222";
const tomas = "34600333444";
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

const pdf = () => new File([samplePdf], "offer.pdf", { type: "application/pdf" });
const jpeg = () => new File([sampleJpeg], "red.jpg", { type: "image/jpeg" });
const wav = () => new File([new Uint8Array(sampleWav())], "hello.wav", { type: "audio/wav" });

async function sends(conversationId: string, text: string, ...files: File[]): Promise<string> {
  const attachmentIds: string[] = [];
  for (const file of files) attachmentIds.push((await uploadFile(desk.dana, conversationId, incoming(file))).id);
  const id = newId();
  await sendMemberMessage(desk.dana, conversationId, { id, text, attachmentIds });
  await desk.run();
  return id;
}

/** A WhatsApp conversation in which the AI has answered. */
async function whatsapp(): Promise<string> {
  await desk.customerWrites(rosa, "Hello");
  desk.graph.reset();
  return (await desk.conversationOf(rosa)).id;
}

async function messaging(kind: "messenger" | "instagram"): Promise<string> {
  const channel = await createChannel(desk.scope, { kind });
  const payloads = kind === "messenger" ? messengerPayloads : instagramPayloads;
  const text = { user: "742119", account: channel.accountId, text: "Hello", at: desk.app.clock.now() };
  const { bytes, signature } = signBody(payloads.text(text), testAppSecret);
  await receiveDelivery(desk.app, { kind, body: bytes, signature });
  await desk.run();
  desk.graph.reset();
  const [first] = await database.db
    .select()
    .from(message)
    .where(and(eq(message.workspaceId, desk.scope.workspaceId), eq(message.channelId, channel.id)));
  return first?.conversationId ?? "";
}

const payloads = () => desk.graph.sent.map((one) => one.payload);
const ours = async (conversationId: string) => {
  const rows = await database.db
    .select()
    .from(message)
    .where(and(eq(message.conversationId, conversationId), eq(message.author, "member")))
    .orderBy(message.seq);
  return rows.map((row) => row.state);
};

describe("files of a member on WhatsApp", () => {
  it("are uploaded first, then sent by their id, with the words below the first", async () => {
    const conversationId = await whatsapp();
    await sends(conversationId, "Your offer", pdf(), jpeg());
    const [first, second] = desk.graph.media.uploads;
    expect(first).toMatchObject({ fileName: "offer.pdf", mimeType: "application/pdf", sizeBytes: samplePdf.length });
    expect(payloads()).toMatchObject([
      { type: "document", document: { id: first?.id, filename: "offer.pdf", caption: "Your offer" } },
      { type: "image", image: { id: second?.id } },
    ]);
    expect(await ours(conversationId)).toEqual(["sent", "sent"]);
  });

  it("follow the words where a kind knows no caption", async () => {
    const conversationId = await whatsapp();
    await sends(conversationId, "Listen to this", new File(["#!AMR\n..."], "note.amr"));
    expect(payloads()).toMatchObject([{ type: "text" }, { type: "audio" }]);
  });

  it("are sent once, however often the call comes", async () => {
    const conversationId = await whatsapp();
    const { id: attachmentId } = await uploadFile(desk.dana, conversationId, incoming(pdf()));
    const call = { id: newId(), text: "", attachmentIds: [attachmentId] };
    expect(await sendMemberMessage(desk.dana, conversationId, call)).toMatchObject({ created: true });
    expect(await sendMemberMessage(desk.dana, conversationId, call)).toMatchObject({ created: false });
    await desk.run();
    expect(payloads()).toHaveLength(1);
  });

  it("whose upload fails are tried again, and were never of unknown outcome", async () => {
    const conversationId = await whatsapp();
    desk.graph.media.failUploads(1, 131000);
    await sends(conversationId, "", pdf());
    expect(await ours(conversationId)).toEqual(["queued"]);
    expect(payloads()).toEqual([]);
    desk.app.clock.advance(4_000);
    await desk.run();
    expect(await ours(conversationId)).toEqual(["sent"]);
    expect(payloads()).toHaveLength(1);
  });

  it("that the platform does not take fail visibly", async () => {
    const conversationId = await whatsapp();
    desk.graph.media.failUploads(1, 131053);
    await sends(conversationId, "", pdf());
    expect(await ours(conversationId)).toEqual(["failed"]);
  });

  it("are given up after ten attempts", async () => {
    const conversationId = await whatsapp();
    desk.graph.media.failUploads(100, 131000);
    await sends(conversationId, "", pdf());
    for (let attempt = 1; attempt < 10; attempt += 1) {
      desk.app.clock.advance(1_600_000);
      await desk.run();
    }
    expect(await ours(conversationId)).toEqual(["failed"]);
    expect(desk.graph.requests.filter((one) => one.path.endsWith("/media"))).toHaveLength(10);
  });

  it("are uploaded once when only the send is repeated", async () => {
    const conversationId = await whatsapp();
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await sends(conversationId, "", pdf());
    desk.app.clock.advance(10_000);
    await desk.run();
    expect(await ours(conversationId)).toEqual(["sent"]);
    expect(desk.graph.media.uploads).toHaveLength(1);
  });

  it("whose send was cut off are of unknown outcome, as words are", async () => {
    const conversationId = await whatsapp();
    desk.graph.fail({ behave: { kind: "reset_after" } });
    await sends(conversationId, "", pdf());
    expect(await ours(conversationId)).toEqual(["unknown"]);
  });

  it("are not even uploaded while the platform asks the channel for patience", async () => {
    await desk.customerWrites(tomas, "Hello");
    const conversationId = await whatsapp();
    const other = (await desk.conversationOf(tomas)).id;
    desk.graph.media.failUploads(1, 130429);
    await sends(conversationId, "", pdf());
    await sends(other, "", jpeg());
    expect(desk.graph.requests.filter((one) => one.path.endsWith("/media"))).toHaveLength(1);
    for (let step = 0; step < 10; step += 1) {
      desk.app.clock.advance(1_000);
      await desk.run();
    }
    expect([await ours(conversationId), await ours(other)]).toEqual([["sent"], ["sent"]]);
    expect(desk.graph.media.uploads).toHaveLength(2);
  });

  it("wait with the rest while the channel needs reconnection", async () => {
    const conversationId = await whatsapp();
    desk.graph.media.failUploads(1, 190);
    await sends(conversationId, "", pdf());
    expect(await ours(conversationId)).toEqual(["queued"]);
    expect(payloads()).toEqual([]);
  });
});

describe("files of a member on Messenger and Instagram", () => {
  it.each(["messenger", "instagram"] as const)("%s: go as a link that works, after their words", async (kind) => {
    const conversationId = await messaging(kind);
    await sends(conversationId, "Here you are", pdf(), wav());
    const link = { url: expect.stringMatching(/^http:\/\/localhost:3000\/api\/files\/[\w-]+\.[0-9a-f]{64}$/) };
    expect(payloads()).toMatchObject([
      { message: { text: "Here you are" } },
      { message: { attachment: { type: "file", payload: link } } },
      { message: { attachment: { type: "audio", payload: link } } },
    ]);
    expect(await ours(conversationId)).toEqual(["sent", "sent", "sent"]);
  });

  it("an echo of our own file is bound to it and pauses nobody", async () => {
    const conversationId = await messaging("messenger");
    const id = await sends(conversationId, "", jpeg());
    const [sent] = desk.graph.sent;
    const echo = { user: "742119", account: sent?.accountId ?? "", text: "", mid: sent?.externalId ?? "" };
    const { bytes, signature } = signBody(messengerPayloads.echo({ ...echo, metadata: `out:${id}` }), testAppSecret);
    await receiveDelivery(desk.app, { kind: "messenger", body: bytes, signature });
    await desk.run();
    const rows = await database.db.select().from(message).where(eq(message.conversationId, conversationId));
    expect(rows.filter((row) => row.author === "app")).toEqual([]);
  });
});

it("an echo that was taken for a person's lets go of its file when it proves to be ours", async () => {
  const conversationId = await messaging("messenger");
  desk.graph.fail({ behave: { kind: "error", code: 2 } });
  const id = await sends(conversationId, "", jpeg());
  desk.app.clock.advance(5_000);
  const [own] = await database.db.select().from(message).where(eq(message.id, id));
  const echoId = newId();
  await database.db.insert(message).values({
    ...own,
    workspaceId: desk.scope.workspaceId,
    conversationId,
    channelId: own?.channelId ?? "",
    content: { type: "media", media: "image", url: "https://example.com/a.jpg" },
    text: "",
    sentAt: desk.app.clock.now(),
    id: echoId,
    seq: 90,
    author: "app",
    state: "sent",
    externalId: "m_twin",
  });
  const columns = { workspaceId: desk.scope.workspaceId, id: newId(), conversationId, messageId: echoId } as const;
  await database.db.insert(attachment).values({ ...columns, media: "image", state: "pending" });
  await database.db.transaction(async (db) => {
    const tx = { ...desk.dana, db };
    const channel = await findChannel(tx, own?.channelId ?? "");
    if (!channel) throw new Error("no channel");
    const made = { message: { id, conversationId }, channel, probe: false };
    await recordOutcome(tx, made, { outcome: "accepted", externalId: "m_twin", canonicalPhone: null });
  });
  const [left] = await database.db.select().from(attachment).where(eq(attachment.id, columns.id));
  expect(left).toMatchObject({ messageId: null, state: "removed" });
});
