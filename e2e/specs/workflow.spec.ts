import { expect, test, visit } from "#e2e/fixtures/desk.ts";

test("an owner changes a question, publishes, and only new customers meet it", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const early = newCustomer("Early Bird");
  await early.writes("Hello");
  await early.receives(1);

  await visit(owner, "/workflow");
  await owner
    .getByRole("button", { name: /Questions/ })
    .first()
    .click();
  await owner
    .getByRole("button", { name: /When do you need this solved/ })
    .first()
    .click();
  const text = owner.getByLabel("Question", { exact: true });
  await text.fill("By when do you need this solved?");
  await expect(
    owner
      .getByRole("status")
      .filter({ hasText: /^Saved \d\d:\d\d/ })
      .first(),
  ).toBeVisible();
  await owner.getByRole("button", { name: "Publish", exact: true }).click();
  await owner
    .getByRole("dialog")
    .getByRole("button", { name: /^Publish v/ })
    .click();
  await expect(owner.getByRole("dialog", { name: /^Publish version/ })).toBeHidden();

  const late = newCustomer("Late Comer");
  await late.says("Hello");
  for (const [who, question] of [
    [early, "When do you need this solved?"],
    [late, "By when do you need this solved?"],
  ] as const) {
    await who.says("I need a contract reviewed");
    expect(await who.says("about 3k")).toContain(question);
  }

  await owner.getByRole("button", { name: "History" }).first().click();
  await owner
    .getByRole("button", { name: /^Roll back to v/ })
    .first()
    .click();
  await owner
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Roll back to v/ })
    .click();
  const third = newCustomer("Third Party");
  await expect(owner.getByText(/Same as published v/)).toBeVisible();
  await third.says("Hello");
  await third.says("I need a contract reviewed");
  expect(await third.says("about 3k")).toContain(" When do you need this solved?");
});
