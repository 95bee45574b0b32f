import { expect, signIn, test } from "#e2e/fixtures/desk.ts";

test("a wrong password is refused with a sentence, and nothing is lost", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("owner@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This e-mail and password do not match. Check both and try again.")).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  await expect(page.getByLabel("E-mail")).toHaveValue("owner@example.com");
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("who guesses is told to wait", async ({ page }) => {
  await page.goto("/sign-in");
  // An address of its own: the limit of the owner's must not shut out the other specs.
  await page.getByLabel("E-mail").fill("somebody.who.guesses@example.com");
  const password = page.getByLabel("Password", { exact: true });
  for (let attempt = 1; attempt <= 11; attempt++) {
    // A refused password is emptied a moment after the answer.
    await expect(password).toHaveValue("");
    await password.fill(`guess ${attempt}`);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
  }
  await expect(page.getByText("Too many attempts. Wait 15 minutes, then try again.")).toBeVisible();
});

test("signing out ends the session: the old cookie opens nothing", async ({ page }) => {
  await signIn(page);
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: /Dana Whitfield/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");

  await page.context().addCookies(cookies);
  await page.goto("/inbox");
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await page.request.get("/api/crm/inbox")).status()).toBe(401);
});
