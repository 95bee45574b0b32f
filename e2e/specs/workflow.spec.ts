import { expect, test } from "#e2e/fixtures/desk.ts";

test("an owner changes a question, publishes, and only new customers meet it", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const early = newCustomer("Early Bird");
  await early.writes("Hello");
  await early.receives(1);

  await owner.goto("/workflow");
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
  await expect(owner.getByRole("status").filter({ hasText: /^Saved \d\d:\d\d/ }).first()).toBeVisible();
  await owner.getByRole("button", { name: "Publish", exact: true }).click();
  await owner
    .getByRole("dialog")
    .getByRole("button", { name: /^Publish v/ })
    .click();
  await expect(owner.getByRole("dialog")).toBeHidden();

  const late = newCustomer("Late Comer");
  for (const [who, question] of [
    [early, "When do you need this solved?"],
    [late, "By when do you need this solved?"],
  ] as const) {
    await who.writes("Hello");
    const before = (await who.receives(1)).length;
    await who.writes("I need a contract reviewed");
    await who.receives(before + 1);
    await who.writes("about 3k");
    expect((await who.receives(before + 2)).join("\n")).toContain(question);
  }
});
