import { expect, test, visit, revisit } from "#e2e/fixtures/desk.ts";
import { listenTo, startSite } from "#e2e/fixtures/site.ts";
import { bubbleOn } from "#e2e/fixtures/web-visitor.ts";

// Of its own, and after the other specs: it changes who may show the demo's web chat.
test("the owner names the sites that may show the web chat, and every other one is told so", async ({
  desk,
  browser,
}) => {
  const { owner } = desk;
  const [ours, foreign] = [await startSite(), await startSite()];
  await visit(owner, "/channels");
  await owner.getByRole("button", { name: /^Web chat/ }).click();
  const form = owner.getByRole("form", { name: "Bubble on your site" });
  const sites = form.getByRole("textbox", { name: "Sites that may show it" });
  await sites.fill("https://*");
  await expect(form.getByText("https://* is no address of a site.")).toBeVisible();
  await sites.fill(ours.origin);
  await form.getByRole("radio", { name: "Left" }).click();
  await expect(form.getByText('data-position="left"')).toBeVisible();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("Web chat saved")).toBeVisible();

  const page = await (await browser.newContext()).newPage();
  const heard = listenTo(page);
  const { button, frame, log, writes } = bubbleOn(page);
  await page.goto(foreign.page({ key: "demo" }));
  await button.click();
  await expect(page.getByText("This chat is not available on this site.")).toBeVisible();
  await expect(frame.getByRole("textbox")).toHaveCount(0);
  expect(heard.lines).toEqual([
    `Frontdesk: ${foreign.origin} is not among the allowed sites of the web chat "demo". Add it under Channels.`,
  ]);

  await page.goto(ours.page({ key: "demo" }));
  await button.click();
  await writes("Hello");
  await expect(log.getByText("What do you need help with?")).toBeVisible();
  expect(heard.faults).toEqual([]);

  await revisit(owner);
  await owner.getByRole("button", { name: /^Web chat/ }).click();
  await expect(sites).toHaveValue(ours.origin);
  await sites.fill("");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("Web chat saved")).toBeVisible();
  await Promise.all([ours.stop(), foreign.stop()]);
});
