import type { Page } from "@playwright/test";
import { deliver } from "#e2e/fakes/deliver.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";
import { expect, expectAccessible, test, visit } from "#e2e/fixtures/desk.ts";
import { tellMeta } from "#e2e/fixtures/meta.ts";

const newId = () => `66${Date.now()}${Math.floor(Math.random() * 1000)}`;

const card = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });

async function add(page: Page, kind: string): Promise<void> {
  await page.getByRole("button", { name: "Add channel" }).click();
  await page.getByRole("menuitem", { name: kind }).click();
}

test("an owner connects a Page by signing in, tests it and disconnects it", async ({ desk }) => {
  const { owner: page } = desk;
  const id = newId();
  const name = `Page ${id}`;
  await tellMeta(desk, "accounts", { kind: "page", id, name, token: `page-token-${id}` });
  await visit(page, "/channels");
  await add(page, "Messenger");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in with Facebook" }).click();
  await expect(page.getByText("The account is connected.")).toBeVisible();
  await expect(card(page, name)).toContainText("Connected");

  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByText("The connection works. Nothing was sent.")).toBeVisible();
  await expect(card(page, name).getByText("subscribed", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "View events" }).click();
  await expect(page.getByText("Nothing has come from this account yet.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Disconnect", exact: true }).click();
  await expect(page.getByRole("alertdialog", { name: `Disconnect ${name}?` })).toBeVisible();
  await page.getByRole("button", { name: "Disconnect channel" }).click();
  await expect(card(page, name)).toContainText("Not connected");

  // Of several Pages they choose one.
  const other = newId();
  await tellMeta(desk, "accounts", { kind: "page", id: other, name: `Page ${other}`, token: `page-token-${other}` });
  await add(page, "Messenger");
  await page.getByRole("button", { name: "Sign in with Facebook" }).click();
  const dialog = page.getByRole("dialog", { name: "Which Page?" });
  await expect(dialog.getByText(name)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: `Connect Page ${other}` }).click();
  await expect(page.getByText("The account is connected.")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(card(page, `Page ${other}`)).toContainText("Connected");
  await expect(card(page, name)).toContainText("Not connected");
});

test("a number is connected by hand, breaks, and is connected again: what waited goes out", async ({ desk }) => {
  const { owner: page, facts } = desk;
  const [id, wabaId, customer] = [newId(), newId(), `3461${String(Date.now()).slice(-7)}`];
  const name = `Line ${id}`;
  await tellMeta(desk, "accounts", { kind: "number", id, wabaId });
  await visit(page, "/channels");
  await add(page, "WhatsApp");
  await page.getByLabel("Phone number ID").fill(id);
  await page.getByLabel("WhatsApp Business Account ID").fill("318840026600145");
  await page.getByLabel("Access token").fill("first-token");
  await page.getByLabel("Name (optional)").fill(name);
  await page.getByRole("button", { name: "Check and connect" }).click();
  await expect(page.getByText("This phone number belongs to another WhatsApp Business Account.")).toBeVisible();
  await page.getByLabel("WhatsApp Business Account ID").fill(wabaId);
  await page.getByRole("button", { name: "Check and connect" }).click();
  await expect(card(page, name)).toContainText("Write a first message from a phone");
  await page.getByRole("button", { name: `Switch on the AI for ${name}` }).click();
  await expect(page.getByRole("switch", { name: `AI answers on ${name}` })).toBeChecked();

  await tellMeta(desk, "tokens", { token: "first-token", valid: false });
  await tellMeta(desk, "fail", { account: id, behave: { kind: "error", code: 190 } });
  const body = whatsappText({ phoneNumberId: id, from: customer, text: "Hello" });
  expect((await deliver(`${facts.url}/api/webhooks/whatsapp`, body, "demo-app-secret")).status).toBe(200);
  await expect(card(page, name)).toContainText("Meta does not accept our access any more.");
  await expectAccessible(page);
  await page.getByRole("button", { name: `Reconnect ${name}` }).click();
  await page.getByLabel("New access token").fill("second-token");
  await card(page, name).getByRole("button", { name: "Reconnect", exact: true }).click();
  await expect(card(page, name)).toContainText("Connected");
  await expect(card(page, name)).not.toContainText("does not accept");
  await expect
    .poll(async () => JSON.stringify(await (await fetch(`${facts.graphUrl}/__control/sent`)).json()), {
      timeout: 15_000,
    })
    .toContain(customer);
});

test("a sign-in that was left is told, and a phone shows the page whole", async ({ desk }) => {
  const { owner: page } = desk;
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, "/channels?outcome=cancelled");
  await expect(page.getByText("You left the sign-in before it was finished.")).toBeVisible();
  await expect(page.getByRole("switch", { name: "AI answers on WhatsApp" }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});
