import { expect, openConversation, test, revisit } from "#e2e/fixtures/desk.ts";

test("an answer leads to its words and back, and what a person writes stays", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const ines = newCustomer("Ines Calder");
  await ines.says("Hello");
  await ines.says("My landlord keeps the deposit");
  await ines.says("about 3k");
  await openConversation(owner, ines);

  const log = owner.getByRole("log");
  const profile = owner.getByRole("complementary", { name: "Lead profile" });
  const budget = profile.getByRole("listitem").filter({ hasText: "What budget do you have in mind?" });
  await log.getByRole("link", { name: "3k" }).click();
  await expect(budget).toHaveClass(/flash/);
  await budget.getByRole("button", { name: "“3k”" }).click();
  await expect(log.getByRole("article").filter({ hasText: "about 3k" })).toHaveClass(/flash/);

  await budget.getByRole("button", { name: "Edit budget" }).click();
  const field = budget.getByRole("textbox");
  await expect(field).toHaveValue("$3,000");
  await field.fill("a lot");
  await field.press("Enter");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("$5,000");
  await field.press("Enter");
  await expect(budget.getByText("Edited by Dana")).toBeVisible();
  await expect(budget.getByText("Was “$3,000”. The AI will not change it.")).toBeVisible();

  await ines.says("before the end of May, and my budget is 2k");
  await expect(profile.getByText("3/4")).toBeVisible();
  await revisit(owner);
  await expect(budget.getByText("$5,000", { exact: true })).toBeVisible();
});
