import type { Page } from "@playwright/test";
import { expect, openConversation, test, visit } from "#e2e/fixtures/desk.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A finger that goes sideways over an element. */
async function swipe(page: Page, name: RegExp, byPx: number): Promise<void> {
  const box = await page.getByRole("link", { name }).boundingBox();
  if (!box) throw new Error("there is nothing to swipe");
  const touch = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: x + byPx * part, y }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await touch.detach();
}

test("list, conversation and profile each have an address, and back leads back", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const cleo = newCustomer("Cleo Park");
  await cleo.says("Hello");
  await cleo.says("I want to talk to a person");

  // Two taps from the list to being in control.
  await owner.getByRole("link", { name: /Cleo Park/ }).tap();
  await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).tap();
  await expect(owner.getByRole("textbox", { name: "Reply to Cleo" })).toBeVisible();
  await expect(owner).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
  await expect(owner.getByRole("navigation", { name: "Main" })).toBeHidden();

  await owner.getByRole("link", { name: /Open the lead profile/ }).tap();
  await expect(owner).toHaveURL(/\/leads\/[0-9a-f-]{36}$/);
  await expect(owner.getByRole("heading", { name: "Cleo Park" })).toBeVisible();
  await owner.getByRole("button", { name: "Back", exact: true }).tap();
  await expect(owner).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
  await expect(owner.getByRole("textbox", { name: "Reply to Cleo" })).toBeVisible();
  await owner.getByRole("link", { name: "Back to the list" }).tap();
  await expect(owner).toHaveURL(/\/inbox$/);
  await expect(owner.getByRole("navigation", { name: "Main" })).toBeVisible();
});

test("a handoff is told below the bars: back and profile are in reach, and the messages come first again when it is gone", async ({
  desk,
}) => {
  const { owner, newCustomer } = desk;
  const cleo = newCustomer("Cleo Ross");
  await cleo.says("Hello");
  await openConversation(owner, cleo);
  const wanda = newCustomer("Wanda Ross");
  await wanda.says("I want to talk to a person");
  const toast = owner.getByRole("region", { name: "Wanda Ross is waiting" });
  await expect(toast).toBeVisible();
  // A tap fails where something else would take it.
  await owner.getByRole("link", { name: /Open the lead profile/ }).tap();
  await expect(owner).toHaveURL(/\/leads\/[0-9a-f-]{36}$/);
  await expect(toast).toBeVisible();
  await owner.getByRole("button", { name: "Back", exact: true }).tap();
  await toast.getByRole("button", { name: "Dismiss" }).tap();
  await expect(toast).toBeHidden();
  await owner.getByRole("link", { name: "Back to the list" }).tap();
  await expect(owner).toHaveURL(/\/inbox$/);
});

test("sections beyond the edge are brought into view, and each is where it stands", async ({ desk }) => {
  const { owner } = desk;
  await visit(owner, "/catalog/questions");
  await expect(owner.getByRole("link", { name: /Not answered/ })).toBeInViewport({ ratio: 1 });
  await visit(owner, "/settings/model");
  await expect(owner.getByRole("link", { name: "AI model" })).toBeInViewport({ ratio: 1 });
  await owner.getByRole("link", { name: "Web chat" }).tap();
  await expect(owner).toHaveURL(/\/settings\/web-chat$/);
  await owner.getByRole("link", { name: "Appearance" }).tap();
  await expect(owner).toHaveURL(/\/settings\/appearance$/);
});

test("a row is swiped: right takes manual control, left solves", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  await newCustomer("Otto Swift").says("Hello");
  await visit(owner, "/inbox?search=Swift");
  await expect(owner.getByRole("link", { name: /Otto Swift.*AI active/ })).toBeVisible();

  await swipe(owner, /Otto Swift/, 150);
  await expect(owner.getByRole("textbox", { name: "Reply to Otto" })).toBeVisible();
  await owner.goBack();
  await expect(owner.getByRole("link", { name: /Otto Swift.*Manual/ })).toBeVisible();

  await swipe(owner, /Otto Swift/, -150);
  await expect(owner.getByText("Conversation solved")).toBeVisible();
  await expect(owner.getByRole("link", { name: /Otto Swift/ })).toBeHidden();
});
