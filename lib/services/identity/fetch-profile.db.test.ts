import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { identity, lead } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { instagramPayloads, messengerPayloads } from "#e2e/fakes/payloads.ts";
import { sampleHtml, samplePng } from "#e2e/fakes/sample-files.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { receiveDelivery } from "../inbound/receive-delivery.ts";
import { readInbox } from "../inbox/read-inbox.ts";
import { openPicture } from "../media/open-file.ts";

const userId = "7421190045533810";
const dayMs = 24 * 3_600_000;
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

async function customerOf(kind: "messenger" | "instagram") {
  const channel = await createChannel(desk.scope, { kind });
  const payloads = kind === "messenger" ? messengerPayloads : instagramPayloads;
  return {
    async writes(text: string) {
      const about = { user: userId, account: channel.accountId, text, at: desk.app.clock.now() };
      const { bytes, signature } = signBody(payloads.text(about), testAppSecret);
      await receiveDelivery(desk.app, { kind, body: bytes, signature });
      await desk.run();
    },
  };
}

async function known() {
  const [one] = await database.db.select().from(identity).where(eq(identity.workspaceId, desk.scope.workspaceId));
  const [person] = await database.db.select().from(lead).where(eq(lead.workspaceId, desk.scope.workspaceId));
  if (!one || !person) throw new Error("nobody wrote");
  return { identity: one, lead: person };
}
const picture = (bytes = samplePng, more = {}) =>
  desk.graph.media.put({ base64: bytes.toString("base64"), open: true, ...more }).url;
const lookUps = () => desk.graph.requests.filter((one) => one.path.endsWith(`/${userId}`)).length;

describe("the profile of a customer", () => {
  it.each([
    ["messenger", { first_name: "Marta", last_name: "Ruiz" }, "Marta Ruiz"],
    ["messenger", { name: "Marta Ruiz Vega", first_name: "Marta" }, "Marta Ruiz Vega"],
    ["instagram", { name: null, username: "marta.ruiz" }, "marta.ruiz"],
    ["instagram", { name: "Marta", username: "marta.ruiz" }, "Marta"],
  ] as const)("%s %j gives a name and a picture", async (kind, answer, name) => {
    desk.graph.media.setProfile({ userId, answer: { ...answer, profile_pic: picture() } });
    const customer = await customerOf(kind);
    await customer.writes("Hello");
    const now = await known();
    expect(now.lead.name).toBe(name);
    const { rows } = await readInbox(desk.dana, {});
    const pictureUrl = `/api/crm/pictures/${now.identity.id}`;
    expect(rows).toMatchObject([{ name, pictureUrl }]);
    const served = await openPicture(desk.dana, now.identity.id);
    expect(served).toMatchObject({ mimeType: "image/png", sizeBytes: samplePng.length });
  });

  it.each([
    ["no consent", { userId, status: 400, answer: { error: { code: 230, message: "User consent is required" } } }],
    ["a test account", { userId, status: 400, answer: { error: { code: 9010, message: "No matching user" } } }],
    ["a phone-number account", { userId, status: 400, answer: { error: { code: 100, error_subcode: 2018218 } } }],
    ["nothing", { userId, answer: {} }],
  ])("that is not told (%s) leaves the fallback, and the message is answered", async (_name, profile) => {
    desk.graph.media.setProfile(profile);
    const customer = await customerOf("instagram");
    await customer.writes("Hello");
    const now = await known();
    expect(now.lead.name).toBeNull();
    expect(now.identity).toMatchObject({ pictureKey: null, profileFetchedAt: desk.app.clock.now() });
    expect(desk.graph.sent).toHaveLength(1);
  });

  it("is asked for once a week at most", async () => {
    desk.graph.media.setProfile({ userId, answer: { name: "Marta" } });
    const customer = await customerOf("messenger");
    await customer.writes("Hello");
    await customer.writes("Are you there?");
    expect(lookUps()).toBe(1);
    desk.app.clock.advance(8 * dayMs);
    desk.graph.media.setProfile({ userId, answer: { name: "Marta Ruiz" } });
    await customer.writes("Hello again");
    expect(lookUps()).toBe(2);
    expect((await known()).lead.name).toBe("Marta Ruiz");
  });

  it("is asked for again with the next message when the platform did not answer", async () => {
    desk.graph.media.setProfile({ userId, status: 500, answer: { error: { code: 2, message: "Try again" } } });
    const customer = await customerOf("messenger");
    await customer.writes("Hello");
    expect((await known()).identity.profileFetchedAt).toBeNull();
    desk.graph.media.setProfile({ userId, answer: { name: "Marta" } });
    await customer.writes("Hello?");
    expect((await known()).lead.name).toBe("Marta");
  });

  it("does not take the place of a name that somebody gave", async () => {
    const customer = await customerOf("messenger");
    desk.graph.media.setProfile({ userId, status: 500, answer: { error: { code: 2 } } });
    await customer.writes("Hello");
    await database.db.update(lead).set({ name: "Mrs Ruiz" }).where(eq(lead.workspaceId, desk.scope.workspaceId));
    desk.graph.media.setProfile({ userId, answer: { name: "xx_marta_xx" } });
    await customer.writes("Hello?");
    expect(await known()).toMatchObject({ lead: { name: "Mrs Ruiz" }, identity: { name: "xx_marta_xx" } });
  });

  it.each([
    ["is none", sampleHtml, {}],
    ["is too large", Buffer.concat([samplePng, Buffer.alloc(5_000_001)]), {}],
    ["breaks off", samplePng, { cut: 1 }],
    ["has gone", samplePng, { expired: 1 }],
  ])("whose picture %s still gives the name", async (_name, bytes, more) => {
    desk.graph.media.setProfile({ userId, answer: { name: "Marta", profile_pic: picture(bytes, more) } });
    const customer = await customerOf("instagram");
    await customer.writes("Hello");
    expect(await known()).toMatchObject({ lead: { name: "Marta" }, identity: { pictureKey: null } });
  });
});
