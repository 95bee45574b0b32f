import { expect, expectAccessible, openConversation, test } from "#e2e/fixtures/desk.ts";

test("a brief says what the customer wants and what is missing, and leads to the messages", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const vera = newCustomer("Vera Holm");
  await vera.says("My landlord kept my whole deposit after I moved out");
  await vera.says("Do you also take cases in Norway?");
  await vera.says("I would like to talk to a person");
  await openConversation(owner, vera);

  const brief = owner.getByRole("region", { name: "Handoff brief" });
  await expect(brief.getByText("“My landlord kept my whole deposit after I moved out”")).toBeVisible();
  await expect(brief.getByText("Do you also take cases in Norway?").first()).toBeVisible();
  await expect(brief.getByText(/Not answered yet/)).toBeVisible();
  await expect(brief.getByText(/left to reply/)).toBeVisible();
  await brief
    .getByRole("link", { name: /Show the message/ })
    .first()
    .click();
  const cited = owner.getByRole("article").filter({ hasText: "My landlord kept my whole deposit" });
  await expect(cited).toHaveClass(/flash/);
});

test("a suggested reply is written anew and used", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const vera = newCustomer("Vera Lund");
  await vera.says("I would like to talk to a person");
  await openConversation(owner, vera);
  const brief = owner.getByRole("region", { name: "Handoff brief" });
  const suggestion = brief.locator("[aria-live=polite]");
  const first = await suggestion.textContent();
  await brief.getByRole("button", { name: "Write another" }).click();
  await expect(suggestion).not.toHaveText(first ?? "");
  const second = (await suggestion.textContent()) ?? "";
  await brief.getByRole("button", { name: "Use reply" }).click();
  await expect(owner.getByRole("textbox", { name: "Reply to Vera" })).toHaveValue(second);
  await expect(owner.getByText(/AI resumes in \d+:\d\d/).first()).toBeVisible();
});

test("on a phone the brief stands in the profile, and its reply opens the conversation", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const otto = newCustomer("Otto Brandt");
  await otto.says("Hello");
  await otto.says("I want to talk to a person, please");
  await openConversation(owner, otto);
  await owner.setViewportSize({ width: 390, height: 844 });
  await owner.getByRole("link", { name: "Open the lead profile" }).click();
  const brief = owner.getByRole("region", { name: "Handoff brief" });
  await expect(brief.getByText(/asked for a person/)).toBeVisible();
  await expectAccessible(owner);
  await brief.getByRole("button", { name: "Use reply" }).click();
  await expect(owner.getByRole("textbox", { name: "Reply to Otto" })).toHaveValue(/^Hi Otto, this is the team/);
});

test("a voice message shows its transcript, with the words that became an answer", async ({ desk }) => {
  const { owner } = desk;
  await owner.getByRole("link", { name: /Tomasz Zielinski/ }).click();
  const transcript = owner.getByRole("figure").filter({ hasText: "Transcript" });
  await expect(transcript).toContainText("around two thousand dollars");
  await transcript.getByRole("link", { name: "around two thousand dollars" }).click();
  const profile = owner.getByRole("complementary", { name: "Lead profile" });
  await expect(profile.getByText("“around two thousand dollars”")).toBeVisible();
});
