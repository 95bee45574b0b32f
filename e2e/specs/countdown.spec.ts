import type { Page } from "@playwright/test";
import { expect, openConversation, test } from "#e2e/fixtures/desk.ts";

async function setPause(page: Page, pauseMinutes: number): Promise<void> {
  const headers = { origin: new URL(page.url()).origin };
  const response = await page.request.put("/api/crm/settings", { headers, data: { pauseMinutes } });
  expect(response.status()).toBe(200);
}

test("when the pause is over the AI answers by itself what was asked meanwhile", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const rhea = newCustomer("Rhea Stone");
  await rhea.says("Hello");
  await openConversation(owner, rhea);
  const { pauseMinutes } = await (await owner.request.get("/api/crm/settings")).json();
  await setPause(owner, 0.15);
  try {
    await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).last().click();
    await expect(owner.getByText(/AI resumes in 0:0\d/).first()).toBeVisible();
  } finally {
    await setPause(owner, pauseMinutes);
  }
  await rhea.writes("I need a contract reviewed");
  const log = owner.getByRole("log");
  await expect(log.getByText("I need a contract reviewed")).toBeVisible();
  await expect(owner.getByText(/AI resumes in 0:0\d/).first()).toBeVisible();
  expect(await rhea.receives(1)).toHaveLength(1);

  expect(await rhea.receives(2)).toHaveLength(2);
  await expect(owner.getByText("AI is managing this conversation")).toBeVisible();
  await expect(log.getByText(/AI resumed after/)).toBeVisible();
});
