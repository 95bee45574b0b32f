import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "#e2e/fixtures/desk.ts";
import { startSite } from "#e2e/fixtures/site.ts";
import { bubbleOn } from "#e2e/fixtures/web-visitor.ts";

test("the menu in the bubble switches the sound, keeps what was said, and leaves one thing at a time", async ({
  page,
}) => {
  const site = await startSite();
  await page.goto(site.page({ key: "demo" }));
  const { button, frame, log, isReady, writes } = bubbleOn(page);
  await button.click();
  await isReady();
  await expect(frame.getByText(/^(Open now|Opens )/)).toBeVisible();
  const menu = frame.getByRole("button", { name: "More" });
  const item = (name: string) => frame.getByRole("menuitem", { name });

  await menu.click();
  await expect(item("Save the conversation")).toBeDisabled();
  await expectAccessible(page);
  await item("Switch sound on").click();
  await menu.click();
  await expect(item("Switch sound off")).toBeVisible();

  // Escape closes what is on top: first the menu, then the chat.
  await page.keyboard.press("Escape");
  await expect(item("Switch sound off")).toHaveCount(0);
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(menu).toBeFocused();

  await writes("Hello");
  await expect(log.getByText("What do you need help with?")).toBeVisible();
  await menu.click();
  const download = page.waitForEvent("download");
  await item("Save the conversation").click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("Harbor & Finch Legal.txt");
  const text = await readFile(await saved.path(), "utf8");
  expect(text).toMatch(/You.*Hello[\s\S]*Virtual front desk \(AI\).*What do you need help with\?/);

  await menu.focus();
  await page.keyboard.press("Escape");
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await site.stop();
});
