import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { channel, messageTemplate, notification } from "#db/schema/index.ts";
import { whatsappChange } from "#e2e/fakes/payloads.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, type TestChannel } from "#test/factories/channel.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { fixtures } from "#test/fixtures/meta/fixtures.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";

const rosa = "34600111222";
let database: TestDatabase;
let desk: Desk;
let number: TestChannel;
let wabaId: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
  wabaId = newId();
  number = await createChannel(desk.scope, { settings: { wabaId, displayPhoneNumber: "15550142000" } });
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

async function news(field: string, value: Record<string, unknown>, secret?: string): Promise<void> {
  desk.app.clock.advance(1_000);
  const time = desk.app.clock.now().getTime();
  const body = { object: "whatsapp_business_account", entry: [{ id: wabaId, time, changes: [{ field, value }] }] };
  await desk.deliver(body, secret);
  await desk.run();
}

async function stateOf({ id }: TestChannel) {
  const [row] = await database.db.select().from(channel).where(eq(channel.id, id));
  return { state: row?.state, problem: row?.problem ?? null };
}

const notices = () =>
  database.db.select().from(notification).where(eq(notification.workspaceId, desk.scope.workspaceId));

describe("news of a WhatsApp Business Account", () => {
  it("that it was removed stop its numbers and tell the owner, once", async () => {
    await news("account_update", { event: "PARTNER_REMOVED", phone_number: "15550142000" });
    await news("account_update", { event: "PARTNER_REMOVED", phone_number: "15550142000" });
    expect(await stateOf(number)).toEqual({ state: "reconnection_needed", problem: "account_removed" });
    expect(await stateOf(desk.channel)).toEqual({ state: "connected", problem: null });
    expect(await notices()).toMatchObject([
      { kind: "channel_broken", memberId: desk.dana.memberId, conversationId: null },
    ]);
  });

  it("about one of its numbers leave the others alone", async () => {
    const other = await createChannel(desk.scope, { settings: { wabaId, displayPhoneNumber: "15550142001" } });
    await news("account_update", { event: "ACCOUNT_OFFBOARDED", phone_number: "15550142001" });
    expect(await stateOf(number)).toEqual({ state: "connected", problem: null });
    expect(await stateOf(other)).toMatchObject({ problem: "account_offboarded" });
  });

  it("that it is back let go out what was held", async () => {
    await news("account_update", { event: "ACCOUNT_OFFBOARDED" });
    const body = { type: "text", text: { body: "Hello" } };
    const sender = { from: rosa, id: `wamid.${newId()}`, timestamp: String(desk.app.clock.now().getTime() / 1000) };
    await desk.deliver(
      whatsappChange({ phoneNumberId: number.accountId, wabaId }, "messages", { messages: [{ ...sender, ...body }] }),
    );
    await desk.run();
    expect(desk.received(rosa)).toEqual([]);
    await news("account_update", { event: "ACCOUNT_RECONNECTED" });
    expect(await stateOf(number)).toEqual({ state: "connected", problem: null });
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("that it is limited are noted, and the AI goes on", async () => {
    await news("phone_number_quality_update", { event: "FLAGGED", display_phone_number: "15550142000" });
    expect(await stateOf(number)).toEqual({ state: "connected", problem: "account_limited" });
    await news("phone_number_quality_update", { event: "UNFLAGGED", display_phone_number: "15550142000" });
    expect(await stateOf(number)).toEqual({ state: "connected", problem: null });
  });

  it("that mean no harm are kept in the journal only", async () => {
    await news("business_capability_update", { max_phone_numbers_per_business: 2 });
    expect(await stateOf(number)).toEqual({ state: "connected", problem: null });
    expect(await notices()).toEqual([]);
  });

  it("signed for somebody else concern nobody", async () => {
    const stranger = await createWorkspace(database.db);
    const theirs = await createChannel({ db: database.db, workspaceId: stranger.workspaceId });
    expect(theirs.accountId).not.toBe(number.accountId);
    desk.app.clock.advance(1_000);
    const body = { object: "whatsapp_business_account", entry: [{ id: wabaId, changes: [] }] };
    expect(await desk.deliver(body, "another-secret")).toBe("bad_signature");
  });

  it("of the reference are all taken without harm", async () => {
    const changes = fixtures("whatsapp-changes-account");
    const body = { object: "whatsapp_business_account", entry: [{ id: wabaId, changes }] };
    expect(await desk.deliver(body)).toBe("stored");
    await desk.run();
    expect((await notices()).every((one) => one.memberId === desk.dana.memberId)).toBe(true);
  });
});

describe("news of a template", () => {
  const status = async () =>
    (
      await database.db
        .select({
          language: messageTemplate.language,
          status: messageTemplate.status,
          category: messageTemplate.category,
          quality: messageTemplate.quality,
        })
        .from(messageTemplate)
        .where(eq(messageTemplate.workspaceId, desk.scope.workspaceId))
        .orderBy(messageTemplate.language)
    ).map((row) => `${row.language} ${row.category} ${row.status} ${row.quality}`);

  it("change the row of its name and language", async () => {
    const template = { workspaceId: desk.scope.workspaceId, channelId: number.id, name: "cart_reminder", body: "Hi" };
    const rest = { category: "UTILITY", status: "APPROVED", components: [], syncedAt: desk.app.clock.now() };
    await database.db
      .insert(messageTemplate)
      .values(["en", "es"].map((language) => ({ ...template, ...rest, id: newId(), externalId: newId(), language })));
    const about = { message_template_name: "cart_reminder", message_template_language: "es" };
    await news("message_template_status_update", { ...about, event: "PAUSED" });
    await news("template_category_update", { ...about, new_category: "MARKETING" });
    await news("message_template_quality_update", {
      ...about,
      previous_quality_score: "GREEN",
      new_quality_score: "YELLOW",
    });
    expect(await status()).toEqual(["en UTILITY APPROVED null", "es MARKETING PAUSED YELLOW"]);
  });
});
