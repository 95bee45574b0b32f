import { deliver } from "#e2e/fakes/deliver.ts";
import { messengerPayloads } from "#e2e/fakes/payloads.ts";
import { expect, expectAccessible, test, visit } from "#e2e/fixtures/desk.ts";

/** Each theme and each width once: colours do not depend on the width, nor the order of things on the theme. */
const looks = [
  { theme: "light", size: "desk", viewport: { width: 1440, height: 900 } },
  { theme: "dark", size: "phone", viewport: { width: 390, height: 844 } },
] as const;

/** Every page of the CRM, and what tells that it is there. */
const work = [
  ["/inbox", "Needs a human"],
  ["/leads", "Marcus Bell"],
  ["/workflow", "What budget do you have in mind?"],
  ["/channels", "Connected"],
] as const;
const settings = [
  ["/catalog", "First consultation"],
  ["/catalog/faq", "Do you have parking?"],
  ["/catalog/policies", "Refunds"],
  ["/catalog/hours", "Days that differ"],
  ["/catalog/questions", "Is your office accessible by wheelchair?"],
  ["/settings", "AI stays silent for"],
  ["/settings/people", "Owner"],
  ["/settings/web-chat", "Privacy page"],
  ["/settings/model", "Who answers your customers"],
  ["/settings/appearance", "Theme"],
] as const;

for (const { theme, size, viewport } of looks) {
  test(`the pages before sign-in have no accessibility faults, ${theme}, ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.goto("/sign-in");
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
    await expectAccessible(page);
    await page.goto("/chat/demo");
    await expect(page.getByRole("textbox")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "More" }).click();
    await expect(page.getByRole("menuitem", { name: "Save the conversation" })).toBeVisible();
    await expectAccessible(page);
  });

  for (const [what, pages] of Object.entries({ work, settings })) {
    test(`the pages of ${what} have no accessibility faults, ${theme}, ${size}`, async ({ page, desk: _signedIn }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const [address, landmark] of pages) {
        await page.goto(address);
        await expect(page.getByText(landmark).filter({ visible: true }).first()).toBeVisible();
        await expectAccessible(page);
      }
    });
  }

  test(`the page of a lead has no accessibility faults, ${theme}, ${size}`, async ({ page, desk: _signedIn }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await visit(page, "/leads");
    await page.getByRole("link", { name: /Marcus Bell/ }).click();
    await expect(page.getByRole("heading", { name: "Marcus Bell" })).toBeVisible();
    await expectAccessible(page);
  });

  test(`an opened web chat among the channels has no accessibility faults, ${theme}, ${size}`, async ({
    page,
    desk: _signedIn,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await visit(page, "/channels");
    await page.getByRole("button", { name: /^Web chat/ }).click();
    await expect(page.getByRole("form", { name: "Bubble on your site" })).toBeVisible();
    await expectAccessible(page);
  });

  test(`a conversation that another app owns has no accessibility faults, ${theme}, ${size}`, async ({
    page,
    desk: { facts },
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const user = String(Math.floor(Math.random() * 1e15));
    const body = messengerPayloads.standby({ user, text: `Is anybody there? ${user}` });
    expect((await deliver(`${facts.url}/api/webhooks/messenger`, body, "demo-app-secret")).status).toBe(200);
    await page.getByRole("link", { name: new RegExp(`Is anybody there\\? ${user}`) }).click();
    const explanation = page.getByText("Another app answers this conversation. The AI stays silent.", { exact: true });
    await expect(explanation).toBeVisible();
    await expectAccessible(page);
  });

  test(`each state of a conversation has no accessibility faults, ${theme}, ${size}`, async ({
    page,
    desk: _signedIn,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    for (const name of ["Jonas Lindqvist", "Marcus Bell", "Priya Nair", "Rosa Delgado"]) {
      if (size === "phone") await visit(page, "/inbox");
      await page
        .getByRole("link", { name: new RegExp(name) })
        .first()
        .click();
      await expect(page.getByRole("log", { name: `Conversation with ${name}` })).toBeVisible();
      // The rest of the page is the same, and looked at above.
      await expectAccessible(page, ["main section", ...(size === "desk" ? ["main aside"] : [])]);
    }
  });
}
