import type { Request } from "@playwright/test";
import { expect, expectAccessible, openConversation, test } from "#e2e/fixtures/desk.ts";

test("a customer is qualified, handed over and answered by a person", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const nora = newCustomer("Nora Quist");
  await nora.writes("Hello");
  const [first] = await nora.receives(1);
  expect(first).toBe(
    "Hi, thanks for contacting Harbor & Finch. I am the virtual front desk. What do you need help with?",
  );

  const row = owner.getByRole("link", { name: /Nora Quist/ });
  await expect(row).toBeVisible();
  await row.click();
  await expect(owner.getByText("AI is managing this conversation")).toBeVisible();

  await nora.writes("My tenant has not paid for three months");
  await nora.receives(2);
  await nora.writes("about 3k");
  await nora.receives(3);
  await nora.writes("before the end of the year");
  await nora.receives(4);
  await nora.writes("nora.quist@example.com");
  const received = await nora.receives(5);
  expect(received[4]).toBe(
    "Thank you, that is everything I need. A member of our team will continue this conversation shortly.",
  );

  await expect(owner.getByText("Handed off: all questions answered").first()).toBeVisible();
  const profile = owner.getByRole("complementary", { name: "Lead profile" });
  await expect(profile.getByText("nora.quist@example.com").first()).toBeVisible();
  await expect(profile.getByText("My tenant has not paid for three months").first()).toBeVisible();
  await expectAccessible(owner);

  await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).last().click();
  const composer = owner.getByRole("textbox", { name: "Reply to Nora" });
  await composer.fill("Hi Nora, Dana here. I can call you at 16:30.");
  await composer.press("Enter");
  expect((await nora.receives(6))[5]).toBe("Hi Nora, Dana here. I can call you at 16:30.");
  await expect(owner.getByText(/AI resumes in \d+:\d\d/).first()).toBeVisible();

  await nora.writes("Great, thank you");
  await expect(owner.getByRole("log").getByText("Great, thank you")).toBeVisible();
  await owner.getByRole("button", { name: "Hand back to AI" }).first().click();
  await nora.receives(7);
  await expect(owner.getByText("AI is managing this conversation")).toBeVisible();
});

test("control that is being taken is not taken back on the page by an answer from before it", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const vera = newCustomer("Vera Early");
  await vera.says("Hello");
  await openConversation(owner, vera);
  const composer = owner.getByRole("textbox", { name: "Reply to Vera" });
  const asked: string[] = [];
  const note = (request: Request) => {
    if (request.method() === "GET" && /\/conversations\/[^/]+$/.test(request.url())) asked.push(request.url());
  };
  await owner.route("**/take-control", async (route) => {
    await expect(composer).toBeVisible();
    owner.on("request", note);
    // The news of it makes the page ask for the conversation, which the AI still has.
    await vera.says("My landlord keeps my deposit");
    await expect(owner.getByRole("log").getByText("My landlord keeps my deposit").first()).toBeVisible();
    await expect(composer).toBeVisible();
    owner.off("request", note);
    await route.continue();
  });
  await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).first().click();
  await expect(owner.getByText("You are in control")).toBeVisible();
  expect(asked).toEqual([]);
  await expect(composer).toBeVisible();
});
