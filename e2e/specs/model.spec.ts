import type { Page } from "@playwright/test";
import { modelFake } from "#e2e/fixtures/model-fake.ts";
import { expect, expectAccessible, openConversation, test, visit } from "#e2e/fixtures/desk.ts";

const key = "sk-e2e-key-4711";

/** The installation has no model: afterwards the scripted agent answers the demo's customers again. */
async function chooseEnvironment(page: Page): Promise<void> {
  await visit(page, "/settings/model");
  await page.getByRole("radio", { name: "The installation's model" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It holds from the next reply on.")).toBeVisible();
}

test("the owner chooses a model and tests it, it answers a customer, and a broken key is told", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const fake = modelFake();
  await fake.behave({ type: "keyed", key });
  await visit(owner, "/settings");
  await owner.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "AI model" }).click();
  await expect(owner.getByText("None is configured for this installation")).toBeVisible();
  await owner.getByRole("radio", { name: "Your own model" }).click();
  await owner.getByRole("combobox", { name: "Provider" }).click();
  await owner.getByRole("option", { name: "Compatible server" }).click();
  await owner.getByRole("textbox", { name: "Model", exact: true }).fill("small");
  const address = owner.getByRole("textbox", { name: "Address" });
  const keyField = owner.getByLabel("Key (optional)");

  await address.fill("models");
  await owner.getByRole("button", { name: "Test connection" }).click();
  await expect(owner.getByText("Write an address such as https://models.example.com/v1.")).toBeVisible();
  await expect(address).toBeFocused();
  await address.fill(fake.url);
  await keyField.fill("sk-wrong");
  await owner.getByRole("button", { name: "Test connection" }).click();
  await expect(owner.getByText("It does not work: the provider does not accept the key.")).toBeVisible();
  await expectAccessible(owner);
  await keyField.fill(key);
  await owner.getByRole("button", { name: "Test connection" }).click();
  await expect(owner.getByText(/^It works\. The model answered after/)).toBeVisible();
  await expect(owner.getByText("With a JSON Schema")).toBeVisible();
  await expect(owner.getByText("No: the server takes no recordings")).toBeVisible();

  const speechModel = owner.getByRole("textbox", { name: "Model for voice notes (optional)" });
  await expect(speechModel).toHaveAttribute("placeholder", "whisper-1");
  await speechModel.fill("whisper-wrong");
  await owner.getByRole("button", { name: "Test connection" }).click();
  await expect(owner.getByText("Check the name of the model for voice notes")).toBeVisible();
  await expectAccessible(owner);
  await fake.hear({ type: "hears", text: "Hello" });
  await speechModel.fill("whisper-large");
  await owner.getByRole("button", { name: "Test connection" }).click();
  await expect(owner.getByText("Written down by whisper-large")).toBeVisible();
  try {
    await owner.getByRole("button", { name: "Save" }).click();
    await expect(owner.getByText("Saved. It holds from the next reply on.")).toBeVisible();
    await expect(owner.getByRole("textbox", { name: "Key (optional)" })).toHaveValue(/ 4711$/);

    const nora = newCustomer("Nora Model");
    await fake.forget();
    expect(await nora.says("Hello")).toContain("What do you need help with?");
    expect(await fake.calls()).toBe(1);

    await fake.behave({ type: "rejects", how: "wrong_key" });
    expect(await nora.says("A divorce")).toContain("What budget do you have in mind?");
    await visit(owner, "/inbox");
    await openConversation(owner, nora);
    const log = owner.getByRole("log");
    await expect(log.getByText("The scripted agent answered: the provider does not accept the key")).toBeVisible();

    await visit(owner, "/settings/model");
    await expect(speechModel).toHaveValue("whisper-large");
    const use = owner.getByRole("region", { name: "Last 30 days" });
    await expect(use.getByText("the provider does not accept the key")).toBeVisible();
    await expect(use.getByText(/^2 turns, 1,020 tokens, 1 by the scripted agent$/)).toBeVisible();
    await use.getByText("Day by day").click();
    await expect(use.getByRole("row", { name: /2 1 1,020 0 –$/ })).toBeVisible();
    await expectAccessible(owner);
  } finally {
    await fake.hear({ type: "absent" });
    await chooseEnvironment(owner);
  }
});

test("the form is filled in and sent by keyboard alone", async ({ desk }) => {
  const { owner } = desk;
  await visit(owner, "/settings/model");
  const chosen = owner.getByRole("radio", { name: "The installation's model" });
  await chosen.focus();
  await owner.keyboard.press("ArrowDown");
  await expect(owner.getByRole("radio", { name: "Your own model" })).toBeChecked();
  await owner.keyboard.press("ArrowDown");
  await expect(owner.getByRole("radio", { name: "No model: the scripted agent" })).toBeChecked();
  await expect(owner.getByRole("button", { name: "Test connection" })).toBeHidden();
  await owner.keyboard.press("Tab");
  await expect(owner.getByRole("button", { name: "Save" })).toBeFocused();
  await owner.keyboard.press("Enter");
  await expect(owner.getByText("Saved. It holds from the next reply on.")).toBeVisible();
  await chooseEnvironment(owner);
});
