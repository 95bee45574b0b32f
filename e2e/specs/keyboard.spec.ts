import { expect, test, visit } from "#e2e/fixtures/desk.ts";

test("the inbox is worked with the keyboard alone", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  await newCustomer("Ada Keyworth").says("Hello");
  await newCustomer("Ben Keyworth").says("Hello");
  await visit(owner, "/inbox?search=Keyworth");
  await expect(owner.getByRole("link", { name: /Keyworth/ })).toHaveCount(2);
  const opened = (name: string) => expect(owner.getByRole("heading", { name, exact: true })).toBeVisible();

  await owner.keyboard.press("j");
  await opened("Ben Keyworth");
  await owner.keyboard.press("j");
  await opened("Ada Keyworth");
  await owner.keyboard.press("k");
  await opened("Ben Keyworth");
  await expect(owner).toHaveURL(/\/inbox\/[0-9a-f-]{36}\?search=Keyworth$/);

  await expect(owner.getByText("AI is managing this conversation")).toBeVisible();
  await owner.keyboard.press("m");
  const composer = owner.getByRole("textbox", { name: "Reply to Ben" });
  await expect(composer).toBeFocused();
  await expect(owner.getByText(/AI resumes in \d+:\d\d/).first()).toBeVisible();
  await owner.keyboard.type("me jekyll");
  await expect(composer).toHaveValue("me jekyll");
  await owner.keyboard.press("Escape");
  await expect(composer).not.toBeFocused();

  await owner.keyboard.press("n");
  await expect(owner.getByRole("textbox", { name: "Note for your team" })).toBeFocused();
  await owner.keyboard.type("Prefers e-mail");
  await owner.keyboard.press("Enter");
  await expect(owner.getByRole("log").getByText("Prefers e-mail")).toBeVisible();
  await expect(composer).toHaveValue("me jekyll");

  await composer.press("Escape");
  await owner.keyboard.press("e");
  await expect(owner.getByText("Solved by Dana")).toBeVisible();
  await expect(owner.getByRole("link", { name: /Keyworth/ })).toHaveCount(1);

  await owner.keyboard.press("Escape");
  await expect(owner).toHaveURL(/\/inbox\?search=Keyworth$/);
  await owner.keyboard.press("?");
  const help = owner.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.getByRole("button", { name: "Close" })).toBeFocused();
  await owner.keyboard.press("Escape");
  await expect(help).toBeHidden();
});
