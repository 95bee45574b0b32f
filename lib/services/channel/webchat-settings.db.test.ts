import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChannel } from "#db/queries/channel.ts";
import type { Role } from "#lib/domain/access/role.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx, type TestApp } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createHours } from "#test/factories/knowledge.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { findWebchat } from "./find-webchat.ts";
import { readWebchatSettings } from "./read-webchat-settings.ts";
import { saveWebchatSettings } from "./save-webchat-settings.ts";

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
});
afterAll(() => database.close());

async function given(role: Role = "owner") {
  const scope = await createWorkspace(app.db);
  const member = await createMember(scope, { role });
  const channel = await createChannel(scope, { kind: "webchat", settings: { note: "kept" } });
  return { scope, channel, ctx: createCtx(app, scope.workspaceId, memberActor({ ...member, role })) };
}

describe("the settings of a web chat", () => {
  test("change what they name and keep the rest", async () => {
    const { ctx, channel } = await given();
    await saveWebchatSettings(ctx, channel.id, { position: "left", brandColor: "#123456" });
    await saveWebchatSettings(ctx, channel.id, { allowedOrigins: "a.example\nhttps://b.example/contact" });
    expect(await readWebchatSettings(ctx, channel.id)).toMatchObject({
      key: channel.accountId,
      allowedOrigins: ["https://a.example", "https://b.example"],
      position: "left",
      theme: "auto",
      brandColor: "#123456",
      mayEdit: true,
    });
    expect((await findChannel(ctx, channel.id))?.settings.note).toBe("kept");
  });

  test("reach the chat page", async () => {
    const { ctx, channel } = await given();
    await saveWebchatSettings(ctx, channel.id, { brandColor: "#123456", allowedOrigins: "a.example" });
    const shown = await findWebchat(app, channel.accountId);
    expect(shown).toMatchObject({ brandColor: "#123456", allowedOrigins: ["https://a.example"] });
  });

  test("leave the opening hours to the material, which the chat page says by the server's clock", async () => {
    const { ctx, channel } = await given();
    expect(await findWebchat(app, channel.accountId)).toMatchObject({ hours: null });
    const hours = { timeZone: "Europe/Madrid", weekly: [[], [], [], [], [], [], []], exceptions: [], note: "" };
    await createHours(ctx, hours);
    const at = app.clock.now().toISOString();
    expect(await findWebchat(app, channel.accountId)).toMatchObject({ hours: { hours, at } });
  });

  test("refuse what is no site or no colour, and lose nothing", async () => {
    const { ctx, channel } = await given();
    await saveWebchatSettings(ctx, channel.id, { allowedOrigins: "a.example" });
    const refused = saveWebchatSettings(ctx, channel.id, { allowedOrigins: "a.example, *", position: "left" });
    await expect(refused).rejects.toMatchObject({ code: "invalid", details: { field: "allowedOrigins" } });
    await expect(saveWebchatSettings(ctx, channel.id, { brandColor: "red" })).rejects.toThrow("six digits");
    const kept = { allowedOrigins: ["https://a.example"], position: "right" };
    expect(await readWebchatSettings(ctx, channel.id)).toMatchObject(kept);
  });

  test("belong to owners, and to web chats", async () => {
    const { ctx, channel } = await given("agent");
    await expect(saveWebchatSettings(ctx, channel.id, { position: "left" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await readWebchatSettings(ctx, channel.id)).toMatchObject({ mayEdit: false });
    const whatsapp = await createChannel(ctx);
    await expect(readWebchatSettings(ctx, whatsapp.id)).rejects.toMatchObject({ code: "not_found" });
  });
});
