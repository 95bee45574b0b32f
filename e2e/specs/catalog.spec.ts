import { agentEmail } from "#e2e/fixtures/desk-facts.ts";
import { expect, expectAccessible, signIn, test, visit } from "#e2e/fixtures/desk.ts";

test("what an owner writes and what a customer asks in vain stand at once on the pages of the others", async ({
  desk,
  browser,
}) => {
  const { owner, newCustomer } = desk;
  const context = await browser.newContext();
  const agent = await context.newPage();
  await signIn(agent, agentEmail);
  await visit(agent, "/catalog/faq");
  const question = "Is the zebra lounge heated?";

  await visit(owner, "/catalog/faq");
  await owner.getByRole("button", { name: "Add entry" }).click();
  const dialog = owner.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Question", exact: true }).fill(question);
  await dialog.getByRole("textbox", { name: "Answer" }).fill("Only on Sundays.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(agent.getByRole("heading", { name: question })).toBeVisible();

  await owner.getByRole("button", { name: `Edit ${question}` }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await owner.getByRole("button", { name: "Delete entry" }).click();
  await expect(agent.getByRole("heading", { name: question })).toBeHidden();

  await visit(agent, "/catalog/questions");
  const zoe = newCustomer("Zoe Marsh");
  await zoe.says("Hello");
  await zoe.says("Do you have parking for tractors?");
  const gap = agent.getByRole("listitem").filter({ hasText: "Do you have parking for tractors?" });
  await expect(gap.getByRole("link", { name: "Zoe Marsh" })).toBeVisible();
  await expectAccessible(agent);
  await visit(owner, "/catalog/questions");
  await owner.getByRole("listitem").filter({ hasText: "tractors" }).getByRole("button", { name: "Dismiss" }).click();
  await expect(gap).toBeHidden();
  await context.close();
});

test("a form that is open stays as it is while others change the list", async ({ desk }) => {
  const { owner } = desk;
  const other = await owner.context().newPage();
  await visit(owner, "/catalog");
  await owner.getByRole("button", { name: "Add item" }).click();
  const side = owner.getByRole("complementary", { name: "Item" });
  await side.getByRole("textbox", { name: "Name" }).fill("Zebra walk");
  await side.getByRole("textbox", { name: "Price", exact: true }).fill("10");
  await side.getByRole("button", { name: "Save" }).click();
  await owner.getByRole("button", { name: "Zebra walk" }).click();
  await side.getByRole("textbox", { name: "Name" }).fill("Zebra ride");

  await visit(other, "/catalog");
  await other.getByRole("button", { name: "Zebra walk" }).click();
  await other.getByRole("complementary", { name: "Item" }).getByRole("button", { name: "Delete" }).click();
  await other.getByRole("button", { name: "Delete item" }).click();
  await expect(owner.getByRole("button", { name: "Zebra walk" })).toBeHidden();
  await expect(side.getByRole("textbox", { name: "Name" })).toHaveValue("Zebra ride");
  await other.close();
});

test("a section that does not load says so, and the others are one click away", async ({ desk }) => {
  const { owner } = desk;
  const broken = { status: 500, json: { error: { code: "internal", message: "Something went wrong on our side." } } };
  await owner.route("**/api/crm/knowledge/entries?kind=faq", (route) => route.fulfill(broken));
  await visit(owner, "/catalog/faq");
  await expect(owner.getByText("FAQ could not be loaded")).toBeVisible();
  await expectAccessible(owner);
  await owner.getByRole("link", { name: "Policies" }).click();
  await expect(owner.getByRole("heading", { name: "Refunds" })).toBeVisible();
  await owner.unroute("**/api/crm/knowledge/entries?kind=faq");
  await owner.getByRole("link", { name: "FAQ", exact: true }).click();
  await expect(owner.getByRole("heading", { name: "Do you have parking?" })).toBeVisible();
});

test("a slash leads to the search of the catalog, Escape empties it and leaves it", async ({ desk }) => {
  const { owner } = desk;
  await visit(owner, "/catalog");
  const search = owner.getByRole("searchbox", { name: "Search catalog" });
  await expect(search).toBeVisible();
  await owner.keyboard.press("/");
  await expect(search).toBeFocused();
  await owner.keyboard.type("consultation/");
  await expect(search).toHaveValue("consultation/");
  await owner.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await owner.keyboard.press("Escape");
  await expect(search).not.toBeFocused();
});
