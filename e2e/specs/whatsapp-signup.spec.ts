import type { Page } from "@playwright/test";
import { expect, expectAccessible, test, visit } from "#e2e/fixtures/desk.ts";
import { tellMeta } from "#e2e/fixtures/meta.ts";
import { withMetaWindow } from "#e2e/fixtures/meta-window.ts";

const newId = () => `77${Date.now()}${Math.floor(Math.random() * 1000)}`;

interface Facts {
  facts: { graphUrl: string };
}

/** A number at Meta, and the code that ends a sign-up for it. */
async function givenNumber(desk: Facts) {
  const number = { id: newId(), wabaId: newId(), name: `Sign-up ${newId()}` };
  await tellMeta(desk, "accounts", { kind: "number", ...number });
  const { code } = await tellMeta(desk, "code", {});
  return { ...number, code: String(code) };
}

async function openSignup(page: Page) {
  await visit(page, "/channels");
  await page.getByRole("button", { name: "Add channel" }).click();
  await page.getByRole("menuitem", { name: "WhatsApp" }).click();
  return withMetaWindow(page, () => page.getByRole("button", { name: "Use a new number" }).click());
}

const connected = (page: Page, name: string) =>
  expect(page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) })).toContainText("Connected");

for (const first of ["message", "code"] as const) {
  test(`WhatsApp's sign-up connects when its ${first} comes first`, async ({ desk }) => {
    const { owner: page } = desk;
    const { id, wabaId, name, code } = await givenNumber(desk);
    const window = await openSignup(page);
    const finish = { event: "FINISH", data: { phone_number_id: id, waba_id: wabaId } };
    if (first === "message") {
      await window.tells(finish);
      await window.ends(code);
    } else {
      await window.ends(code);
      await window.tells(finish);
    }
    await connected(page, name);
    const sdk = await page.evaluate(() => ({
      init: Reflect.get(window, "fbInit"),
      login: Reflect.get(window, "fbLogin"),
    }));
    expect(sdk).toMatchObject({
      init: { appId: "900100200300400" },
      login: { config_id: "700600500400300", response_type: "code", override_default_response_type: true },
    });
  });
}

test("a sign-up that is left says so, and another site's window is not believed", async ({ desk }) => {
  const { owner: page } = desk;
  const { id, wabaId, name, code } = await givenNumber(desk);
  const window = await openSignup(page);
  await window.tells({ event: "CANCEL", data: { current_step: "PHONE_NUMBER_SETUP" } });
  await expect(page.getByText("You left the sign-up before it was finished. Nothing was connected.")).toBeVisible();
  await expectAccessible(page);

  const again = await withMetaWindow(page, () => page.getByRole("button", { name: "Use a new number" }).click());
  await again.tells({ event: "ERROR", data: { error_message: "This number is in use." } });
  await expect(page.getByText("WhatsApp's sign-up failed: This number is in use.")).toBeVisible();

  const third = await withMetaWindow(page, () => page.getByRole("button", { name: "Use a new number" }).click());
  await third.isImitated({ event: "FINISH", data: { phone_number_id: "1000000", waba_id: "2000000" } });
  await third.ends(code);
  await third.tells({ event: "FINISH", data: { phone_number_id: id, waba_id: wabaId } });
  await connected(page, name);
});
