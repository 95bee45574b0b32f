import { and, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { channel, identity, messageTemplate } from "#db/schema/index.ts";
import { template } from "#e2e/fakes/graph-templates.ts";
import { sampleJpeg, samplePdf } from "#e2e/fakes/sample-files.ts";
import { newId } from "#lib/platform/ids.ts";
import { reconnectChannel } from "#lib/services/channel/reconnect-channel.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";
import { readThread } from "#lib/services/conversation/read-thread.ts";
import { uploadFile } from "#lib/services/media/upload-file.ts";
import { sweep } from "#lib/services/maintenance/sweep.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { fileOf, incoming } from "#test/factories/request.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { listTemplates, refreshTemplates } from "./list-templates.ts";
import { sendTemplate } from "./send-template.ts";

const rosa = "34600111222";
const dayMs = 24 * 3_600_000;
let database: TestDatabase;
let desk: Desk;
let id: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
  await keepSettings({ wabaId: wabaId() });
  await desk.customerWrites(rosa, "Hello");
  id = (await desk.conversationOf(rosa)).id;
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

/** Its own, since a sweep is for the channels of all tests. */
const wabaId = () => `9${desk.channel.accountId}`;
const keepSettings = (settings: Record<string, string>) =>
  database.db.update(channel).set({ settings }).where(eq(channel.id, desk.channel.id));
const titles = async () => (await listTemplates(desk.tom, id)).data.map((one) => one.title);
const asked = () => desk.graph.requests.filter((one) => one.path.endsWith(`/${wabaId()}/message_templates`)).length;
const closeWindow = () => desk.app.clock.advance(2 * dayMs);

describe("the templates of a WhatsApp channel", () => {
  it("come page by page; only approved ones that can be filled in here are offered, each with its quality", async () => {
    desk.graph.templates.set([
      template("order_update", "Order {{1}} is ready.", { quality_score: { score: "YELLOW" } }),
      template("order_update", "El pedido {{1}} está listo.", { language: "es" }),
      template("with_photo", "Look", {
        components: [
          { type: "HEADER", format: "IMAGE" },
          { type: "BODY", text: "Look" },
        ],
      }),
      template("carousel", "Look", {
        components: [
          { type: "BODY", text: "Look" },
          { type: "CAROUSEL", cards: [] },
        ],
      }),
      template("with_code", "Your code", {
        components: [
          { type: "BODY", text: "{{1}}" },
          { type: "BUTTONS", buttons: [{ type: "OTP" }] },
        ],
      }),
      template("paused_one", "Hello", { status: "PAUSED" }),
      template("see_you", "See you on {{day}}."),
    ]);
    const { data, syncedAt } = await refreshTemplates(desk.tom, id);
    expect(data.map(({ title, language, fields, quality }) => [title, language, fields, quality])).toEqual([
      ["Order update", "en_US", ["1"], "YELLOW"],
      ["Order update", "es", ["1"], null],
      ["See you", "en_US", ["day"], null],
      ["With photo", "en_US", [], null],
    ]);
    expect(syncedAt).toBe(desk.app.clock.now().toISOString());
    expect(asked()).toBe(3);
    expect(await database.db.$count(messageTemplate, eq(messageTemplate.channelId, desk.channel.id))).toBe(7);
  });

  it("keep their ids from one fetch to the next; those that are gone go", async () => {
    desk.graph.templates.set([template("one", "One"), template("two", "Two")]);
    const [one] = (await refreshTemplates(desk.tom, id)).data;
    desk.app.clock.advance(1_000);
    desk.graph.templates.set([template("one", "One, anew")]);
    expect((await refreshTemplates(desk.tom, id)).data).toEqual([{ ...one, body: "One, anew" }]);
  });

  it("are fetched after a reconnection and once a day", async () => {
    desk.graph.connect.add({ kind: "number", id: desk.channel.accountId, wabaId: wabaId() });
    await reconnectChannel(desk.dana, desk.channel.id, { accessToken: "another-token" });
    await desk.run();
    expect(await titles()).toContain("Follow up after consultation");
    const before = asked();
    await sweep(desk.app);
    await desk.run();
    expect(asked()).toBe(before);
    desk.app.clock.advance(dayMs + 1_000);
    await sweep(desk.app);
    await sweep(desk.app);
    await desk.run();
    expect(asked()).toBe(2 * before);
  });

  it("of the demo are asked for by nobody but a member: its account is not one", async () => {
    desk.graph.connect.add({ kind: "number", id: desk.channel.accountId, wabaId: wabaId() });
    await keepSettings({ wabaId: wabaId(), demo: "yes" });
    await sweep(desk.app);
    await desk.run();
    expect(asked()).toBe(0);
    await keepSettings({ wabaId: wabaId() });
    await sweep(desk.app);
    await desk.run();
    expect(asked()).toBeGreaterThan(0);
  });

  it("stay as they are when WhatsApp refuses, and the member reads why", async () => {
    await refreshTemplates(desk.tom, id);
    desk.graph.templates.refuse({ code: 190, message: "Invalid OAuth access token" });
    await expect(refreshTemplates(desk.tom, id)).rejects.toThrow(/Invalid OAuth access token/);
    expect(await titles()).toContain("Follow up after consultation");
  });

  it("of marketing are not offered to whom has asked for none", async () => {
    await refreshTemplates(desk.tom, id);
    expect(await titles()).toContain("Spring offer");
    await database.db
      .update(identity)
      .set({ marketingStoppedAt: sql`now()` })
      .where(and(eq(identity.workspaceId, desk.scope.workspaceId), eq(identity.phone, rosa)));
    expect(await titles()).not.toContain("Spring offer");
  });
});

describe("a member's template", () => {
  async function templateId(title: string): Promise<string> {
    const { data } = await refreshTemplates(desk.tom, id);
    const found = data.find((one) => one.title === title);
    if (!found) throw new Error(`no template ${title}`);
    return found.id;
  }

  it("goes out after the window, once, as the customer reads it, and a person has control", async () => {
    const chosen = await templateId("Follow up after consultation");
    closeWindow();
    expect((await readConversation(desk.tom, id)).window.open).toBe(false);
    const message = { id: newId(), templateId: chosen, parameters: ["Rosa", "your lease", "Friday"] };
    await sendTemplate(desk.tom, id, message);
    await sendTemplate(desk.tom, id, message);
    await desk.run();
    expect(desk.graph.sent.at(-1)?.payload).toMatchObject({
      to: `+${rosa}`,
      type: "template",
      template: {
        name: "follow_up_after_consultation",
        language: { code: "en_US" },
        components: [
          {
            type: "body",
            parameters: [
              { type: "text", text: "Rosa" },
              { type: "text", text: "your lease" },
              { type: "text", text: "Friday" },
            ],
          },
        ],
      },
    });
    expect(desk.received(rosa)).toHaveLength(2);
    const { items } = await readThread(desk.tom, id);
    expect(items.filter((one) => one.type === "message").at(-1)).toMatchObject({
      state: "sent",
      content: {
        type: "template",
        text: "Hello Rosa, thank you for talking to us about your lease. May we call you on Friday?",
      },
    });
    expect(await desk.conversationOf(rosa)).toMatchObject({ control: "human", pauseBecause: "member_replied" });
  });

  it("with named fields names them", async () => {
    desk.graph.templates.set([template("see_you", "See you on {{day}}.")]);
    const chosen = await templateId("See you");
    await sendTemplate(desk.tom, id, { id: newId(), templateId: chosen, parameters: ["Friday"] });
    await desk.run();
    expect(desk.graph.sent.at(-1)?.payload).toMatchObject({
      template: { components: [{ parameters: [{ type: "text", parameter_name: "day", text: "Friday" }] }] },
    });
  });

  const put = (components: Record<string, unknown>[]) =>
    desk.graph.templates.set([
      template("whole", "Order {{1}}", { components: [{ type: "BODY", text: "Order {{1}}" }, ...components] }),
    ]);
  const lastTemplate = () => desk.graph.sent.at(-1)?.payload.template;

  it("goes out with the picture above its words, uploaded first, and shows it in the thread", async () => {
    put([{ type: "HEADER", format: "IMAGE" }]);
    const chosen = await templateId("Whole");
    closeWindow();
    const call = { id: newId(), templateId: chosen, parameters: ["12"] };
    await expect(sendTemplate(desk.tom, id, call)).rejects.toThrow(/Attach a picture/);
    const pdf = await uploadFile(desk.tom, id, incoming(fileOf(samplePdf, "a.pdf")));
    const wrong = { ...call, header: { as: "file" as const, attachmentId: pdf.id } };
    await expect(sendTemplate(desk.tom, id, wrong)).rejects.toThrow(/Attach a picture/);
    const photo = await uploadFile(desk.tom, id, incoming(fileOf(sampleJpeg, "roof.jpg")));
    await sendTemplate(desk.tom, id, { ...call, header: { as: "file", attachmentId: photo.id } });
    await desk.run();
    expect(lastTemplate()).toMatchObject({
      components: [
        { type: "header", parameters: [{ type: "image", image: { id: desk.graph.media.uploads.at(-1)?.id } }] },
        { type: "body", parameters: [{ type: "text", text: "12" }] },
      ],
    });
    const { items } = await readThread(desk.tom, id);
    expect(items.filter((one) => one.type === "message").at(-1)).toMatchObject({
      state: "sent",
      attachments: [{ id: photo.id, state: "stored" }],
    });
  });

  it("goes out with a field in its header, a place above it, and what its buttons need", async () => {
    put([
      { type: "HEADER", format: "TEXT", text: "Hello {{name}}" },
      {
        type: "BUTTONS",
        buttons: [
          { type: "QUICK_REPLY", text: "Yes" },
          { type: "URL", text: "Track", url: "https://example.com/{{1}}" },
          { type: "COPY_CODE", text: "Copy offer code" },
        ],
      },
    ]);
    const parameters = ["12"];
    const header = { as: "text" as const, value: "Rosa" };
    const templateIdOfWhole = await templateId("Whole");
    const call = { id: newId(), templateId: templateIdOfWhole, parameters, header, buttons: ["order-12", "SPRING"] };
    await expect(sendTemplate(desk.tom, id, { ...call, buttons: ["order-12"] })).rejects.toThrow(/Fill in each/);
    await sendTemplate(desk.tom, id, call);
    await desk.run();
    expect(lastTemplate()).toMatchObject({
      components: [
        { type: "header", parameters: [{ type: "text", parameter_name: "name", text: "Rosa" }] },
        { type: "body" },
        { type: "button", sub_type: "url", index: "1", parameters: [{ type: "text", text: "order-12" }] },
        {
          type: "button",
          sub_type: "copy_code",
          index: "2",
          parameters: [{ type: "coupon_code", coupon_code: "SPRING" }],
        },
      ],
    });
    desk.app.clock.advance(1_000);
    put([{ type: "HEADER", format: "LOCATION" }]);
    const place = { latitude: 45.5, longitude: -122.6, name: "Office", address: "12 Quay Street" };
    const located = { id: newId(), templateId: await templateId("Whole"), parameters };
    await sendTemplate(desk.tom, id, { ...located, header: { as: "location", ...place } });
    await desk.run();
    expect(lastTemplate()).toMatchObject({
      components: [{ type: "header", parameters: [{ type: "location", location: place }] }, { type: "body" }],
    });
  });

  it.each([
    [["Rosa", "your lease"], /3 fields/],
    [["Rosa", "your lease", "  "], /Fill in this field/],
    [["Rosa", "your\nlease", "Friday"], /one line/],
    [["Rosa", "your    lease", "Friday"], /three spaces/],
  ])("is refused with a sentence when it is filled with %j", async (parameters, sentence) => {
    const chosen = await templateId("Follow up after consultation");
    await expect(sendTemplate(desk.tom, id, { id: newId(), templateId: chosen, parameters })).rejects.toThrow(sentence);
  });

  it("of another channel is not found, and one that is no longer approved is refused", async () => {
    const chosen = await templateId("We are here for you");
    const other = await givenDesk(database);
    await other.customerWrites(rosa, "Hello");
    const theirs = (await other.conversationOf(rosa)).id;
    const message = { id: newId(), templateId: chosen, parameters: [] };
    await expect(sendTemplate(other.tom, theirs, message)).rejects.toThrow(/This template is gone/);
    await other.stop();
    await database.db.update(messageTemplate).set({ status: "PAUSED" }).where(eq(messageTemplate.id, chosen));
    await expect(sendTemplate(desk.tom, id, message)).rejects.toThrow(/Choose another one/);
  });

  it("that WhatsApp refuses says why and what to do", async () => {
    const chosen = await templateId("We are here for you");
    desk.graph.fail({ behave: { kind: "error", code: 132015 } });
    await sendTemplate(desk.tom, id, { id: newId(), templateId: chosen, parameters: [] });
    await desk.run();
    const { items } = await readThread(desk.tom, id);
    const last = items.filter((one) => one.type === "message").at(-1);
    expect(last).toMatchObject({ state: "failed", problem: expect.stringMatching(/paused.*Choose another/) });
  });
});
