import type { Page } from "@playwright/test";
import { z } from "zod";
import { deliver } from "#e2e/fakes/deliver.ts";
import { newWamid, whatsappText } from "#e2e/fakes/payloads.ts";
import { type Customer, expect, expectAccessible, openConversation, test, visit } from "#e2e/fixtures/desk.ts";
import type { DeskFacts } from "#e2e/fixtures/desk-facts.ts";

const hourMs = 3_600_000;
const sends = z.array(z.object({ to: z.string(), text: z.string(), replyTo: z.string().nullable() }));
const reactions = z.array(z.object({ to: z.string(), targetExternalId: z.string(), reaction: z.string().nullable() }));

async function askGraph<T>({ graphUrl }: DeskFacts, what: string, shape: z.ZodType<T>): Promise<T> {
  const response = await fetch(`${graphUrl}/__control/${what}`);
  return shape.parse(await response.json());
}

/** A message of a certain time, under a certain id. */
async function writesAt({ url }: DeskFacts, { name, phone }: Customer, text: string, at: Date, id = newWamid()) {
  const body = whatsappText({ from: phone, name, text, id, at });
  expect((await deliver(`${url}/api/webhooks/whatsapp`, body, "demo-app-secret")).status).toBe(200);
}

const takeControl = (page: Page) =>
  page.getByRole("main").getByRole("button", { name: "Take manual control" }).last().click();
const messageWith = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });

for (const [size, viewport] of Object.entries({
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  test(`a WhatsApp window that has closed takes a template: chosen, filled, sent (${size})`, async ({ desk }) => {
    const { owner, facts, newCustomer } = desk;
    await owner.setViewportSize(viewport);
    const ines = newCustomer(`Ines Duarte ${size}`);
    await writesAt(facts, ines, "Can you take my case?", new Date(Date.now() - 26 * hourMs));
    // It is too old to stand among the newest.
    await expect
      .poll(async () => {
        await visit(owner, `/inbox?search=${encodeURIComponent(ines.name)}`);
        return owner.getByRole("link", { name: new RegExp(ines.name) }).count();
      })
      .toBe(1);
    await openConversation(owner, ines);
    const taken = owner.waitForResponse("**/take-control");
    await takeControl(owner);
    await taken;
    await expect(owner.getByText(/The 24 hour reply window closed/)).toBeVisible();
    const refreshed = owner.waitForResponse("**/templates/refresh");
    await owner.getByRole("button", { name: "Refresh templates" }).click();
    await refreshed;

    await owner.getByRole("combobox", { name: "Template" }).click();
    await owner.getByRole("option", { name: "Follow up after consultation" }).click();
    await owner.getByRole("button", { name: "Send template" }).click();
    await expect(owner.getByText("Fill in this field.")).toHaveCount(3);
    await owner.getByLabel("Field 1").fill("Ines");
    await owner.getByLabel("Field 2").fill("your case");
    await owner.getByLabel("Field 3").fill("Friday");
    const words = "Hello Ines, thank you for talking to us about your case. May we call you on Friday?";
    await expect(owner.getByRole("region", { name: "Preview" })).toContainText(words);
    await expectAccessible(owner);
    await owner.getByRole("button", { name: "Send template" }).click();
    await expect(owner.getByRole("log").getByText(words)).toBeVisible();
    expect(await ines.receives(1)).toEqual(["template follow_up_after_consultation: Ines | your case | Friday"]);
  });
}

test("a member answers a certain message and reacts to it", async ({ desk }) => {
  const { owner, facts, newCustomer } = desk;
  const omar = newCustomer("Omar Haddad");
  const about = newWamid();
  await writesAt(facts, omar, "Is Friday possible?", new Date(), about);
  await omar.receives(1);
  await openConversation(owner, omar);

  await messageWith(owner, "Is Friday possible?").hover();
  await owner.getByRole("button", { name: "React to this message" }).first().click();
  await expectAccessible(owner);
  await owner.getByRole("button", { name: "👍" }).click();
  await expect
    .poll(async () => (await askGraph(facts, "reactions", reactions)).at(-1))
    .toMatchObject({
      to: omar.phone,
      targetExternalId: about,
      reaction: "👍",
    });
  await expect(messageWith(owner, "Is Friday possible?").getByTitle("Reaction of the team")).toHaveText("👍");
  await expect(owner.getByText("AI is managing this conversation")).toBeVisible();

  await messageWith(owner, "Is Friday possible?").hover();
  await owner.getByRole("button", { name: "Reply to this message" }).first().click();
  const composer = owner.getByRole("textbox", { name: "Reply to Omar" });
  await expect(composer).toBeFocused();
  await expect(owner.getByText("Answer to Omar")).toBeVisible();
  await composer.press("Escape");
  await expect(owner.getByText("Answer to Omar")).toBeHidden();
  await messageWith(owner, "Is Friday possible?").hover();
  await owner.getByRole("button", { name: "Reply to this message" }).first().click();
  await composer.fill("Yes, at ten");
  await composer.press("Enter");
  await omar.receives(2);
  const [answer] = (await askGraph(facts, "sent", sends)).filter((one) => one.text === "Yes, at ten");
  expect(answer).toMatchObject({ to: omar.phone, replyTo: about });
  await expect(messageWith(owner, "Yes, at ten")).toContainText("Is Friday possible?");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a long press answers a certain message", async ({ desk }) => {
    const { owner, facts, newCustomer } = desk;
    const yuki = newCustomer("Yuki Mori");
    const about = newWamid();
    await writesAt(facts, yuki, "Is Monday possible?", new Date(), about);
    await yuki.receives(1);
    await visit(owner, "/inbox");
    await openConversation(owner, yuki);
    const box = await messageWith(owner, "Is Monday possible?").getByText("Is Monday possible?").boundingBox();
    if (!box) throw new Error("there is nothing to press");
    const touch = await owner.context().newCDPSession(owner);
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    const reply = owner.getByRole("button", { name: "Reply", exact: true });
    await expect(reply).toBeVisible();
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await reply.click();
    const composer = owner.getByRole("textbox", { name: "Reply to Yuki" });
    await composer.fill("Monday is fine");
    await owner.getByRole("button", { name: "Send" }).click();
    await yuki.receives(2);
    const [answer] = (await askGraph(facts, "sent", sends)).filter((one) => one.text === "Monday is fine");
    expect(answer).toMatchObject({ replyTo: about });
  });
});
