import { expect, test, visit } from "#e2e/fixtures/desk.ts";

test("the list stands still under the pointer and says what is new", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  await newCustomer("Uma Stillman").says("Hello");
  await visit(owner, "/inbox?search=Stillman");
  const rows = owner.getByRole("list", { name: "Conversations" }).getByRole("link");
  await expect(rows).toHaveCount(1);
  await rows.hover();
  await newCustomer("Vic Stillman").says("Hello");
  await owner.getByRole("button", { name: "1 new" }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toHaveAccessibleName(/^Vic Stillman WhatsApp, .*AI active/);
  await expect(owner.getByRole("button", { name: "1 new" })).toBeHidden();
});

test("a handoff is told on every page, and taken from there", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const wanda = newCustomer("Wanda Brook");
  await wanda.says("Hello");
  await visit(owner, "/leads");
  await expect(owner.getByRole("heading", { name: "Leads" })).toBeVisible();
  await wanda.says("I want to talk to a person");
  const toast = owner.getByRole("region", { name: "Wanda Brook is waiting" });
  await expect(toast).toBeVisible();
  await toast.getByRole("button", { name: "Take manual control" }).click();
  await expect(owner).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
  await expect(owner.getByRole("textbox", { name: "Reply to Wanda" })).toBeVisible();
  await expect(toast).toBeHidden();
});
