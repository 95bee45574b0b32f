import { expect, expectAccessible, openConversation, test } from "#e2e/fixtures/desk.ts";

test("a message of the AI says why it was written, by mouse and by keyboard", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const wanda = newCustomer("Wanda Reyes");
  await wanda.says("Hello");
  await wanda.says("My landlord keeps the deposit");
  await wanda.says("about 3k. What does a first consultation cost?");
  await openConversation(owner, wanda);

  const message = owner.getByRole("log").getByRole("article").filter({ hasText: "When do you need this solved?" });
  const why = message.getByRole("button", { name: "Why?" });
  const reason = owner.getByRole("dialog", { name: "Why the AI wrote this" });
  await why.click();
  await expect(reason.getByText("Written by the scripted agent: no AI model is set up.")).toBeVisible();
  await expect(reason.getByText("It asked the next open question.")).toBeVisible();
  await expect(reason.getByRole("listitem").filter({ hasText: /^Answer taken: .*budget/i })).toBeVisible();
  await expect(reason.getByText(/^It was given: .*First consultation/)).toBeVisible();
  await expect(reason.getByText(/^Prepared in /)).toBeVisible();
  await expectAccessible(owner);
  await owner.keyboard.press("Escape");
  await expect(reason).toBeHidden();
  await expect(why).toBeFocused();

  await owner.keyboard.press("Enter");
  await expect(reason.getByText("It asked the next open question.")).toBeVisible();
  await expect(reason).toBeFocused();
  await owner.keyboard.press("Escape");
  await expect(why).toBeFocused();
  // The conversation is still open: the key closed the reason alone.
  await expect(owner.getByRole("heading", { name: "Wanda Reyes" })).toBeVisible();
  await owner.keyboard.press("Space");
  await expect(reason).toBeVisible();
  await owner.getByRole("log").click({ position: { x: 4, y: 4 } });
  await expect(reason).toBeHidden();
});
