import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST } from "#app/api/webhooks/[channel]/route.ts";
import { channel, webhookDelivery } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { batch, demoAccounts, messengerPayloads, whatsappChange, whatsappText } from "#e2e/fakes/payloads.ts";
import { seal, sha256Hex } from "#lib/platform/crypto.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { testEncryptionKey } from "#test/factories/app.ts";
import { createChannel, testAppSecret } from "#test/factories/channel.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";

const rosa = "34600111222";
const otherSecret = "secret-of-another-business";
let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
  globalThis.frontdeskApp = desk.app;
});
afterEach(async () => {
  globalThis.frontdeskApp = undefined;
  await forgetJobs(database);
  await desk.stop();
});

interface Post {
  channel?: string;
  secret?: string | null;
  signature?: string;
}

/** Posts bytes as Meta does. A text is taken as it is. */
async function post(body: unknown, { channel = "whatsapp", secret = testAppSecret, signature }: Post = {}) {
  const signed = signBody(body, secret ?? "");
  const header = signature ?? signed.signature;
  const response = await POST(
    new Request(`http://localhost/api/webhooks/${channel}`, {
      method: "POST",
      headers: secret === null ? {} : { "x-hub-signature-256": header },
      body: signed.bytes,
    }),
    { params: Promise.resolve({ channel }) },
  );
  return { status: response.status, body: await response.text() };
}

const hello = (text = "Hello") => whatsappText({ from: rosa, text, phoneNumberId: desk.channel.accountId });
async function journalled(body: unknown) {
  const bodySha256 = sha256Hex(signBody(body, "any").bytes);
  const [row] = await database.db.select().from(webhookDelivery).where(eq(webhookDelivery.bodySha256, bodySha256));
  return row;
}
const isStored = async (body: unknown) => (await journalled(body)) !== undefined;
const stored = { status: 200, body: "" };
const refused = { status: 401, body: "" };

/** Another business with a number and a secret of its own. */
async function givenAnotherBusiness() {
  const scope = await createWorkspace(database.db);
  return createChannel(scope, { appSecretSealed: seal(otherSecret, testEncryptionKey) });
}

describe("the signature of a delivery", () => {
  it("may be of a secret that was changed a moment ago", async () => {
    expect(await post(hello("with the old secret"))).toEqual(stored);
    await database.db
      .update(channel)
      .set({ appSecretSealed: seal("a-new-secret", testEncryptionKey) })
      .where(eq(channel.id, desk.channel.id));
    expect(await post(hello("with the new secret"), { secret: "a-new-secret" })).toEqual(stored);
    expect(await post(hello("with the old secret again"))).toEqual(refused);
  });

  it("is wanted, whole and right", async () => {
    const body = hello();
    expect(await post(body, { secret: null })).toEqual(refused);
    expect(await post(body, { secret: "wrong" })).toEqual(refused);
    expect(await post(body, { signature: "" })).toEqual(refused);
    expect(await post(body, { signature: "sha256=" })).toEqual(refused);
    expect(await post(body, { signature: `sha256=${"0".repeat(64)}` })).toEqual(refused);
    expect(await post(body, { signature: signBody(hello("Other"), testAppSecret).signature })).toEqual(refused);
    expect(await isStored(body)).toBe(false);
    expect(await post(body)).toEqual(stored);
  });

  it("of another business does not speak for this account", async () => {
    const other = await givenAnotherBusiness();
    const forged = hello("Forged");
    expect((await post(forged, { secret: otherSecret })).status).not.toBe(503);
    const both = batch(
      hello("Also forged"),
      whatsappText({ from: rosa, text: "Mine", phoneNumberId: other.accountId }),
    );
    expect(await post(both, { secret: otherSecret })).toEqual(stored);
    await desk.run();
    await expect(desk.messagesOf(rosa)).rejects.toThrow("no conversation");
  });

  it("of one of ours is enough for accounts that we do not know", async () => {
    const stranger = whatsappText({ from: rosa, text: "Hello", phoneNumberId: "999000111222333" });
    expect(await post(stranger)).toEqual(stored);
    expect(await isStored(stranger)).toBe(true);
    expect(
      await post(whatsappText({ from: rosa, text: "Hello", phoneNumberId: "999000111222333" }), { secret: "wrong" }),
    ).toEqual(refused);
    await desk.run();
    expect((await journalled(stranger))?.ignored).toEqual([
      { reason: "unknown_account", accountId: "999000111222333" },
    ]);
  });
});

describe("a signed body", () => {
  it.each(["", "hello", "{", '{"entry":[', "\u00ff", "null", "[]", '"text"', "42", "true"])(
    "%j is answered 400",
    async (body) => {
      expect(await post(body)).toEqual({ status: 400, body: "" });
      expect(await isStored(body)).toBe(false);
    },
  );

  it.each([
    "{}",
    '{"entry":null}',
    '{"object":"whatsapp_business_account"}',
    '{"object":"page","entry":[null,3,"x",{}]}',
    '{"entry":{"0":1}}',
  ])("%s is answered 200 and kept", async (body) => {
    expect(await post(body)).toEqual(stored);
    expect(await isStored(body)).toBe(true);
    await desk.run();
  });

  it("over 4 MB is answered 413 before anything of it is stored", async () => {
    const body = hello("x".repeat(4 * 1024 * 1024));
    expect(await post(body)).toEqual({ status: 413, body: "" });
    expect(await isStored(body)).toBe(false);
  });

  it("for a channel that there is not is answered 404", async () => {
    expect((await post(hello(), { channel: "telegram" })).status).toBe(404);
  });

  it("of unknown events is kept, each with its reason", async () => {
    const odd = [
      whatsappChange({ phoneNumberId: desk.channel.accountId }, "something_new", { anything: [1, { a: null }] }),
      whatsappChange({ phoneNumberId: desk.channel.accountId }, "messages", {
        messages: [null, 5, {}, { id: "x" }],
        statuses: ["?"],
      }),
      { object: "whatsapp_business_account", entry: [{ changes: "no" }, null] },
    ];
    for (const body of odd) expect(await post(body)).toEqual(stored);
    await desk.run();
    for (const body of odd) expect((await journalled(body))?.processedAt).not.toBeNull();
  });

  it("of a page that is sent to the address of WhatsApp is kept and not acted on", async () => {
    const body = messengerPayloads.text({ user: "psid-1", account: demoAccounts.pageId, text: "Hello" });
    expect(await post(body)).toEqual(stored);
    await desk.run();
  });
});

it("one broken event does not hold back the good ones beside it", async () => {
  const account = { phoneNumberId: desk.channel.accountId };
  const broken = whatsappChange(account, "messages", {
    messages: [{ from: rosa, id: "wamid.broken", type: "text", text: 7, timestamp: "soon" }],
  });
  await post(batch(hello("Before"), broken, hello("After")));
  await desk.run();
  const texts = (await desk.messagesOf(rosa)).filter((one) => one.author === "customer").map((one) => one.text);
  expect(texts).toEqual(["Before", "", "After"]);
});

it("what cannot be stored now is answered 503, and stored when it comes again", async () => {
  const body = hello();
  await database.db.execute("alter table webhook_delivery rename to webhook_delivery_gone");
  expect(await post(body)).toEqual({ status: 503, body: "" });
  await database.db.execute("alter table webhook_delivery_gone rename to webhook_delivery");
  expect(await post(body)).toEqual(stored);
  await desk.run();
  expect(desk.received(rosa)).toHaveLength(1);
});
