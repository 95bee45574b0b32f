import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { lead, message } from "#db/schema/index.ts";
import { sampleHtml, samplePdf, samplePng, sampleWav } from "#e2e/fakes/sample-files.ts";
import { newId } from "#lib/platform/ids.ts";
import { readVisitorToken } from "#lib/services/channel/visitor-token.ts";
import { sendMemberMessage } from "#lib/services/conversation/send-member-message.ts";
import { sweep } from "#lib/services/maintenance/sweep.ts";
import { uploadFile } from "#lib/services/media/upload-file.ts";
import { testDataDir } from "#test/data-dir.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx, type TestApp } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { callRoute, fileForm, fileOf, incoming, serve } from "#test/factories/request.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { runJobs } from "#test/run-jobs.ts";
import { GET as getFile } from "./files/[id]/route.ts";
import { POST as upload } from "./files/route.ts";
import { GET as list, POST as write } from "./messages/route.ts";

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

const file = z.object({
  id: z.string(),
  fileName: z.string(),
  mimeType: z.string(),
  sizeBytes: z.number(),
  url: z.string(),
});
const uploaded = z.object({ file });
const first = z.object({ file, visitorToken: z.string() });
const said = z.object({ visitorToken: z.string(), message: z.object({ id: z.string(), file: file.nullable() }) });
const listed = z.object({ messages: z.array(z.object({ id: z.string(), text: z.string(), file: file.nullable() })) });

async function givenChat() {
  const scope = await createWorkspace(app.db);
  await createWorkflow(scope);
  const member = createCtx(app, scope.workspaceId, memberActor(await createMember(scope)));
  const { accountId: key } = await createChannel(scope, { kind: "webchat" });
  return { key, member };
}

/** A visitor who has written once. */
async function visit(key: string) {
  const body = { id: newId(), text: "Hello" };
  const { visitorToken } = said.parse((await callRoute(write, "POST", { params: { key }, body })).body);
  const visitor = await readVisitorToken(app, key, visitorToken);
  const as = { apiKey: visitorToken, params: { key } };
  return {
    token: visitorToken,
    conversationId: visitor?.conversationId ?? "",
    uploads: (form: FormData) => callRoute(upload, "POST", { ...as, body: form }),
    writes: (body: unknown) => callRoute(write, "POST", { ...as, body }),
    reads: async () => listed.parse((await callRoute(list, "GET", as)).body).messages,
    opens: (id: string) => callRoute(getFile, "GET", { ...as, params: { key, id } }),
  };
}
const idOf = (answer: { body: unknown }) => uploaded.parse(answer.body).file.id;

describe("a file of a visitor", () => {
  it("is uploaded, sent with a message, and seen in the conversation", async () => {
    const { key } = await givenChat();
    const visitor = await visit(key);
    const answer = await visitor.uploads(fileForm(samplePng, "roof.png"));
    expect(answer.status).toBe(201);
    const sent = uploaded.parse(answer.body).file;
    expect(sent).toMatchObject({ fileName: "roof.png", mimeType: "image/png", sizeBytes: samplePng.length });
    expect(sent.url).toBe(`/api/webchat/${key}/files/${sent.id}`);
    const id = newId();
    expect(await visitor.writes({ id, fileId: sent.id })).toMatchObject({
      status: 201,
      body: { message: { id, text: "", file: sent } },
    });
    expect((await visitor.reads()).at(-1)).toEqual(expect.objectContaining({ id, text: "", file: sent }));
    const opened = await visitor.opens(sent.id);
    expect(opened.status).toBe(200);
    expect(opened.headers.get("content-type")).toBe("image/png");
  });

  it("carries words, and the same message again is the same message", async () => {
    const { key } = await givenChat();
    const visitor = await visit(key);
    const fileId = idOf(await visitor.uploads(fileForm(samplePdf, "lease.pdf")));
    const body = { id: newId(), text: "The lease", fileId };
    expect((await visitor.writes(body)).status).toBe(201);
    expect(await visitor.writes(body)).toMatchObject({
      status: 200,
      body: { message: { text: "The lease", file: { id: fileId } } },
    });
    expect((await visitor.writes({ ...body, id: newId() })).status).toBe(409);
  });

  it("may come before the first message, and makes the visitor whose message it goes with", async () => {
    const { key } = await givenChat();
    const answer = await callRoute(upload, "POST", { params: { key }, body: fileForm(samplePng, "roof.png") });
    expect(answer.status).toBe(201);
    const { file: sent, visitorToken } = first.parse(answer.body);
    const body = { id: newId(), text: "The roof", fileId: sent.id };
    const wrote = await callRoute(write, "POST", { params: { key }, apiKey: visitorToken, body });
    expect(wrote).toMatchObject({ status: 201, body: { message: { text: "The roof", file: sent } } });
    const { conversationId } = (await readVisitorToken(app, key, visitorToken)) ?? {};
    expect((await app.db.select().from(message)).filter((one) => one.conversationId === conversationId)).toHaveLength(
      1,
    );
  });

  it("that is refused makes nobody, and one that is never sent is forgotten with its visitor", async () => {
    const { key, member } = await givenChat();
    const people = () => app.db.$count(lead, eq(lead.workspaceId, member.workspaceId));
    const as = { params: { key } };
    expect((await callRoute(upload, "POST", { ...as, body: fileForm(sampleHtml, "a.png", "image/png") })).status).toBe(
      422,
    );
    expect(await people()).toBe(0);
    expect((await callRoute(upload, "POST", { ...as, body: fileForm(samplePng, "a.png") })).status).toBe(201);
    const writer = await visit(key);
    await writer.uploads(fileForm(samplePng, "b.png"));
    expect(await people()).toBe(2);
    const later = createApp(database, { DATA_DIR: dataDir.DATA_DIR });
    later.clock.advance(25 * 3_600_000);
    await sweep(later);
    expect(await people()).toBe(1);
    expect(await writer.reads()).not.toEqual([]);
  });

  it("wants a chat that exists, and something in it", async () => {
    const { key } = await givenChat();
    const form = fileForm(samplePng, "a.png");
    expect((await callRoute(upload, "POST", { params: { key }, apiKey: "forged", body: form })).status).toBe(401);
    expect((await callRoute(upload, "POST", { params: { key: "nobody" }, body: form })).status).toBe(404);
    const visitor = await visit(key);
    expect((await visitor.uploads(fileForm(Buffer.alloc(0), "a.png"))).status).toBe(422);
    expect((await visitor.writes({ id: newId() })).status).toBe(422);
  });

  it.each([
    ["a page in disguise", sampleHtml, 422],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), 422],
    ["a recording", sampleWav(), 201],
    ["more than 10 MB", Buffer.concat([samplePng, Buffer.alloc(10_000_000)]), 413],
  ])("%s: %i", async (_name, bytes, status) => {
    const visitor = await visit((await givenChat()).key);
    expect((await visitor.uploads(fileForm(bytes, "photo.png", "image/png"))).status).toBe(status);
  });

  it("is nobody else's: neither to open nor to send", async () => {
    const { key } = await givenChat();
    const [mine, theirs] = [await visit(key), await visit(key)];
    const fileId = idOf(await theirs.uploads(fileForm(samplePng, "a.png")));
    expect((await mine.opens(fileId)).status).toBe(404);
    expect((await mine.writes({ id: newId(), fileId })).status).toBe(409);
    const elsewhere = await visit((await givenChat()).key);
    expect((await elsewhere.opens(fileId)).status).toBe(404);
    expect((await mine.opens("nonsense")).status).toBe(404);
  });

  it("counts as a message does", async () => {
    const visitor = await visit((await givenChat()).key);
    const answers: number[] = [];
    for (let count = 0; count < 21; count += 1)
      answers.push((await visitor.uploads(fileForm(samplePng, "a.png"))).status);
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(answers.at(-1)).toBe(429);
  });
});

describe("a file of the team", () => {
  it("is the visitor's to see once it is sent, and not before", async () => {
    const { key, member } = await givenChat();
    const visitor = await visit(key);
    await runJobs(app);
    const { id: attachmentId } = await uploadFile(
      member,
      visitor.conversationId,
      incoming(fileOf(samplePdf, "offer.pdf")),
    );
    expect((await visitor.opens(attachmentId)).status).toBe(404);
    await sendMemberMessage(member, visitor.conversationId, {
      id: newId(),
      text: "Your offer",
      attachmentIds: [attachmentId],
    });
    expect((await visitor.opens(attachmentId)).status).toBe(404);
    await runJobs(app);
    expect((await visitor.opens(attachmentId)).status).toBe(200);
    expect((await visitor.reads()).at(-1)).toMatchObject({
      text: "Your offer",
      file: { id: attachmentId, fileName: "offer.pdf" },
    });
  });

  it("cannot be sent by a visitor, nor a visitor's by the team", async () => {
    const { key, member } = await givenChat();
    const visitor = await visit(key);
    const { id: ofTeam } = await uploadFile(member, visitor.conversationId, incoming(fileOf(samplePdf, "offer.pdf")));
    expect((await visitor.writes({ id: newId(), fileId: ofTeam })).status).toBe(409);
    const ofVisitor = idOf(await visitor.uploads(fileForm(samplePng, "a.png")));
    const call = sendMemberMessage(member, visitor.conversationId, {
      id: newId(),
      text: "",
      attachmentIds: [ofVisitor],
    });
    await expect(call).rejects.toThrow("Attach it again");
  });
});
