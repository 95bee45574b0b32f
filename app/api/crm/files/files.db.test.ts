import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleHtml, sampleJpeg, samplePdf, samplePng, sampleSvg } from "#e2e/fakes/sample-files.ts";
import { newId } from "#lib/platform/ids.ts";
import { filesOf } from "#lib/services/media/media-files.ts";
import { fileLink } from "#lib/services/media/file-token.ts";
import { sweep } from "#lib/services/maintenance/sweep.ts";
import { testDataDir } from "#test/data-dir.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, type TestApp } from "#test/factories/app.ts";
import { createAttachment } from "#test/factories/attachment.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createMember } from "#test/factories/member.ts";
import { callRoute, fileOf, serve } from "#test/factories/request.ts";
import { createSession } from "#test/factories/session.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { GET as getLinked } from "../../files/[token]/route.ts";
import { POST as upload } from "../conversations/[id]/files/route.ts";
import { POST as send } from "../conversations/[id]/messages/route.ts";
import { GET as get } from "./[id]/route.ts";

const dataDir = testDataDir();
let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database, { DATA_DIR: dataDir.DATA_DIR });
  serve(app);
});
afterAll(async () => {
  await database.close();
  dataDir.remove();
});

async function given(kind: "whatsapp" | "instagram" | "webchat" = "whatsapp") {
  const scope = await createWorkspace(app.db);
  await createWorkflow(scope);
  const { cookie } = await createSession(app, { ...scope, ...(await createMember(scope)) });
  const made = await createConversation(scope, { channel: await createChannel(scope, { kind }) });
  return { scope, cookie, conversationId: made.id };
}

type Given = Awaited<ReturnType<typeof given>>;

async function kept(of: Given, values: Omit<Parameters<typeof createAttachment>[2], "conversationId">) {
  const { id } = await createAttachment(app, of.scope, { conversationId: of.conversationId, ...values });
  return (headers: Record<string, string> = {}) =>
    callRoute(get, "GET", { cookie: of.cookie, params: { id }, headers });
}

describe("a file", () => {
  it("comes whole, and says that it can come in parts", async () => {
    const read = await kept(await given(), { bytes: Buffer.from("0123456789") });
    const answer = await read();
    expect(answer).toMatchObject({ status: 200, body: "0123456789" });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "accept-ranges": "bytes",
      "content-length": "10",
      "cache-control": "private, max-age=3600",
    });
  });

  it.each([
    ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=5-500", 206, "56789", "bytes 5-9/10"],
    ["bytes=-500", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=10-", 416, null, "bytes */10"],
    ["bytes=-0", 416, null, "bytes */10"],
    ["bytes=3-1", 200, "0123456789", null],
    ["bytes=0-1,3-4", 200, "0123456789", null],
    ["lines=0-1", 200, "0123456789", null],
  ])("%s: %i", async (range, status, body, contentRange) => {
    const read = await kept(await given(), { bytes: Buffer.from("0123456789") });
    const answer = await read({ range });
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers.get("content-range")).toBe(contentRange);
  });

  it("is not sent again to a browser that has it, and a part only of the same file", async () => {
    const read = await kept(await given(), { bytes: Buffer.from("0123456789"), sha256: "abc" });
    const { headers } = await read();
    const etag = headers.get("etag") ?? "";
    expect((await read({ "if-none-match": etag })).status).toBe(304);
    expect((await read({ range: "bytes=0-1", "if-range": etag })).status).toBe(206);
    expect((await read({ range: "bytes=0-1", "if-range": '"older"' })).status).toBe(200);
  });

  it.each([
    ["image/png", "inline", "image/png"],
    ["application/pdf", "inline", "application/pdf"],
    ["text/html", "attachment", "application/octet-stream"],
    ["image/svg+xml", "attachment", "application/octet-stream"],
    ["application/xml", "attachment", "application/octet-stream"],
    ["text/plain", "attachment", "application/octet-stream"],
  ])("of type %s is %s and cannot run", async (mimeType, how, sentAs) => {
    const read = await kept(await given(), { mimeType, bytes: sampleHtml });
    const { headers } = await read();
    expect(headers.get("content-disposition")).toMatch(new RegExp(`^${how};`));
    expect(headers.get("content-type")).toBe(sentAs);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    if (mimeType !== "application/pdf") expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  it.each([
    [
      'a"; filename="evil.exe',
      `inline; filename="a ; filename= evil.exe"; filename*=UTF-8''a%20%3B%20filename%3D%20evil.exe`,
    ],
    ["../../etc/passwd", `inline; filename="etc passwd"; filename*=UTF-8''etc%20passwd`],
    [
      "facture\r\nset-cookie: a=b.png",
      `inline; filename="facture set-cookie a=b.png"; filename*=UTF-8''facture%20set-cookie%20a%3Db.png`,
    ],
    ["gnp.\u202eexe", `inline; filename="gnp. exe"; filename*=UTF-8''gnp.%20exe`],
    ["¿qué?.png", `inline; filename="_qu_ .png"; filename*=UTF-8''%C2%BFqu%C3%A9%20.png`],
    ["", `inline; filename="file"; filename*=UTF-8''file`],
    ["...", `inline; filename="file"; filename*=UTF-8''file`],
  ])("of the name %j plays no tricks", async (fileName, disposition) => {
    const read = await kept(await given(), { fileName });
    expect((await read()).headers.get("content-disposition")).toBe(disposition);
  });

  it.each(["pending", "failed", "removed", "link_only"] as const)("that is %s is not found", async (state) => {
    const read = await kept(await given(), { state });
    expect((await read()).status).toBe(404);
  });

  it("is not found when its bytes are gone", async () => {
    const of = await given();
    const { id, storageKey } = await createAttachment(app, of.scope, { conversationId: of.conversationId });
    await filesOf(app).delete(storageKey);
    expect((await callRoute(get, "GET", { cookie: of.cookie, params: { id } })).status).toBe(404);
  });
});

describe("an address for the platform", () => {
  const tokenOf = (link: string) => link.split("/").at(-1) ?? "";
  const read = (token: string) => callRoute(getLinked, "GET", { params: { token } });

  it("gives the file to whoever has it, for a quarter of an hour", async () => {
    const of = await given();
    const { id } = await createAttachment(app, of.scope, { conversationId: of.conversationId });
    const link = fileLink(app, of.scope.workspaceId, id);
    expect(link).toMatch(/^http:\/\/localhost:3000\/api\/files\//);
    const answer = await read(tokenOf(link));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/png");
    const later = createApp(database, { DATA_DIR: dataDir.DATA_DIR });
    later.clock.advance(16 * 60_000);
    serve(later);
    try {
      expect((await read(tokenOf(link))).status).toBe(404);
    } finally {
      serve(app);
    }
  });

  it("cannot be made by others", async () => {
    const of = await given();
    const { id } = await createAttachment(app, of.scope, { conversationId: of.conversationId });
    const [, signature = ""] = tokenOf(fileLink(app, of.scope.workspaceId, newId())).split(".");
    const body = Buffer.from(JSON.stringify([of.scope.workspaceId, id, 9e15])).toString("base64url");
    for (const token of ["", ".", "x.y", `${body}.`, `${body}.${signature}`, `!!!.${signature}`])
      expect((await read(token)).status).toBe(404);
  });
});

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

describe("an upload of a member", () => {
  const attach = ({ cookie, conversationId }: Given, body: unknown, headers = {}) =>
    callRoute(upload, "POST", { cookie, params: { id: conversationId }, body, headers });
  const idOf = (body: unknown) => JSON.stringify(body).match(/"id":"([\da-f-]{36})"/)?.[1] ?? "";

  it("waits for its message under the type that its bytes have", async () => {
    const of = await given();
    const answer = await attach(of, fileOf(samplePdf, "../offer.exe", "image/png"));
    expect(answer).toMatchObject({
      status: 201,
      body: {
        attachment: {
          media: "document",
          state: "stored",
          mimeType: "application/pdf",
          fileName: "offer.exe",
          problem: null,
        },
      },
    });
  });

  it.each([
    ["nothing in it", Buffer.alloc(0), "This file is empty. Choose another one."],
    ["a kind that Instagram does not take", sampleHtml, "This channel does not take files of this kind."],
    ["a picture that is none", sampleSvg, "This channel does not take files of this kind."],
  ])("with %s is refused in plain words", async (_name, bytes, sentence) => {
    const answer = await attach(await given("instagram"), fileOf(bytes, "photo.png", "image/png"));
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(sentence);
  });

  it("that is too large is refused, whatever it says of its length", async () => {
    const of = await given("instagram");
    const large = fileOf(Buffer.concat([sampleJpeg, Buffer.alloc(26_000_000)]), "large.jpg");
    expect(await attach(of, large)).toMatchObject({
      status: 413,
      body: { error: { message: "This file is too large. The limit here is 25 MB." } },
    });
    const photo = fileOf(Buffer.concat([sampleJpeg, Buffer.alloc(9_000_000)]), "large.jpg");
    expect(await attach(of, photo)).toMatchObject({
      status: 413,
      body: { error: { message: "This file is too large. Files of this kind can have at most 8 MB here." } },
    });
  });

  it("without a file, or with a name that cannot be read, is refused", async () => {
    const of = await given();
    expect((await attach(of, undefined)).status).toBe(400);
    expect((await attach(of, fileOf(samplePng, "a.png"), { "x-file-name": "%E0%A4%A" })).status).toBe(400);
  });

  it("of a hundred megabytes is never whole in memory", async () => {
    const of = await given();
    const megabyte = Buffer.alloc(1_000_000);
    let [left, most] = [95, 0];
    const before = process.memoryUsage().arrayBuffers;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        // What nobody holds any more does not count.
        if (left % 10 === 0) collectGarbage();
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        left -= 1;
        if (left < 0) controller.close();
        else controller.enqueue(left === 94 ? Buffer.concat([samplePdf, megabyte]) : Buffer.from(megabyte));
      },
    });
    const url = "http://localhost:3000/api/test";
    const headers = { cookie: of.cookie, "sec-fetch-site": "same-origin", "x-file-name": "large.pdf" };
    const streamed = { method: "POST", headers, body, duplex: "half" };
    const request = new Request(url, streamed);
    const response = await upload(request, { params: Promise.resolve({ id: of.conversationId }) });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ attachment: { sizeBytes: 95_000_000 + samplePdf.length } });
    expect(most).toBeLessThan(40_000_000);
  });

  it("goes into one message only, of its own conversation", async () => {
    const of = await given();
    const other = await createConversation(of.scope);
    const id = idOf((await attach(of, fileOf(samplePng, "a.png"))).body);
    const write = (conversationId: string) =>
      callRoute(send, "POST", {
        cookie: of.cookie,
        params: { id: conversationId },
        body: { id: newId(), text: "", attachmentIds: [id] },
      });
    expect((await write(other.id)).status).toBe(409);
    expect(await write(of.conversationId)).toMatchObject({
      status: 201,
      body: { message: { attachments: [{ id, state: "stored", url: `/api/crm/files/${id}` }] } },
    });
    expect((await write(of.conversationId)).status).toBe(409);
  });

  it("that is never sent is swept a day later, and one that was sent is not", async () => {
    const of = await given();
    const made = await createConversation(of.scope);
    const unsent = await createAttachment(app, of.scope, { conversationId: made.id });
    const sent = await createAttachment(app, of.scope, {
      conversationId: made.id,
      messageId: made.messageIds[0] ?? null,
    });
    const later = createApp(database, { DATA_DIR: dataDir.DATA_DIR });
    later.clock.advance(23 * 3_600_000);
    await sweep(later);
    expect(await filesOf(app).exists(unsent.storageKey)).toBe(true);
    later.clock.advance(2 * 3_600_000);
    await sweep(later);
    expect(await filesOf(app).exists(unsent.storageKey)).toBe(false);
    expect(await filesOf(app).exists(sent.storageKey)).toBe(true);
  });
});
