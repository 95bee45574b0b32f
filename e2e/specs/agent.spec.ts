import { agentEmail } from "#e2e/fixtures/desk-facts.ts";
import { expect, signIn, test, visit } from "#e2e/fixtures/desk.ts";

test("an agent reads the workflow and the settings, and changes neither", async ({ page }) => {
  await signIn(page, agentEmail);
  await visit(page, "/workflow");
  await expect(page.getByText("You can read this workflow. Only owners change and publish it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Add question" })).toBeHidden();
  await page
    .getByRole("button", { name: /What budget do you have in mind/ })
    .first()
    .click();
  await expect(page.getByLabel("Question", { exact: true })).not.toBeEditable();

  await visit(page, "/settings");
  await expect(page.getByRole("textbox", { name: /AI stays silent for/ })).not.toBeEditable();
  const headers = { origin: new URL(page.url()).origin };
  const refused = await page.request.put("/api/crm/settings", { headers, data: { pauseMinutes: 1 } });
  expect(refused.status()).toBe(403);
  await expect(page.getByRole("link", { name: "AI model" })).toBeHidden();
  await visit(page, "/settings/model");
  await expect(page.getByText("Only for owners")).toBeVisible();
  expect((await page.request.get("/api/crm/settings/model")).status()).toBe(403);
});
