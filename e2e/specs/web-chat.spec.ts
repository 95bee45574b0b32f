import { expect, expectAccessible, test } from "#e2e/fixtures/desk.ts";

test("a visitor of the web chat is qualified, sees a person answer live, and finds the history again", async ({
  desk,
  browser,
}) => {
  const { owner, facts } = desk;
  const visitor = await (await browser.newContext({ baseURL: facts.url, locale: "en-GB" })).newPage();
  await visitor.goto("/chat/demo");
  const log = visitor.getByRole("log");
  const write = async (text: string) => {
    const box = visitor.getByRole("textbox");
    await box.fill(text);
    await box.press("Enter");
  };
  await write("Hello");
  await expect(log.getByText("What do you need help with?")).toBeVisible();
  await write("A custody agreement for our two children");
  await expect(log.getByText("What budget do you have in mind?")).toBeVisible();
  await write("up to 2,000 dollars");
  await expect(log.getByText("When do you need this solved?")).toBeVisible();
  await write("in two weeks");
  await expect(log.getByText("Which e-mail address can we send our proposal to?")).toBeVisible();
  await write("grace@adeyemi.example");
  await expect(log.getByText("that is everything I need")).toBeVisible();

  // The handoff reaches the owner without a reload.
  const toast = owner.getByRole("region", { name: "Website visitor is waiting" });
  await toast.getByRole("button", { name: "Open" }).click();
  await expect(owner.getByRole("log").getByRole("link", { name: "grace@adeyemi.example" })).toBeVisible();
  await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).last().click();
  const composer = owner.getByRole("textbox", { name: /^Reply to/ });
  await composer.fill("Hello, Dana here. Is there an agreement in place today?");
  await composer.press("Enter");
  await expect(log.getByText("Is there an agreement in place today?")).toBeVisible();
  await expect(log.getByText("Dana Whitfield").first()).toBeVisible();
  await expectAccessible(visitor);

  await visitor.reload();
  await expect(log.getByText("A custody agreement for our two children")).toBeVisible();
  await expect(log.getByText("Is there an agreement in place today?")).toBeVisible();
});
