import { expect, expectAccessible, test, visit } from "#e2e/fixtures/desk.ts";
import { listenTo, type Site, startSite } from "#e2e/fixtures/site.ts";
import { answerVisit, bubbleOn, findVisit } from "#e2e/fixtures/web-visitor.ts";

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const demo = { key: "demo", theme: "auto", color: "#264332" };

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

for (const [size, viewport] of Object.entries(sizes)) {
  test(`a visitor of another site is served in the bubble and finds the answer of a person on return, ${size}`, async ({
    desk,
    browser,
  }) => {
    const { owner, facts } = desk;
    const context = await browser.newContext({ viewport, hasTouch: size === "phone" });
    const page = await context.newPage();
    const heard = listenTo(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin + new URL(request.url()).pathname));
    const words = `A custody agreement, seen on a ${size} of ${crypto.randomUUID()}`;
    const { button, frame, log, isReady, writes } = bubbleOn(page);

    await page.goto(site.page(demo), { waitUntil: "networkidle" });
    await expect(button).toHaveAttribute("aria-expanded", "false");
    expect(asked.filter((address) => !address.endsWith("favicon.ico"))).toEqual([
      `${site.origin}/`,
      `${facts.url}/widget.js`,
    ]);

    // Without a pointer: in, through a question, and out again.
    await page.keyboard.press("Tab");
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
    await isReady();
    await expect(frame.getByText("which is an AI")).toBeVisible();
    await expect(frame.getByRole("button", { name: "Talk to a person" })).toBeVisible();
    const behind = await page.evaluate(() => getComputedStyle(document.documentElement).overflow);
    expect(behind).toBe(size === "phone" ? "hidden" : "visible");
    if (size === "desk") await expect(frame.getByRole("textbox")).toBeFocused();
    await writes("Hello");
    await expect(log.getByText("What do you need help with?")).toBeVisible();
    await writes(words);
    await expect(log.getByText("What budget do you have in mind?")).toBeVisible();
    await frame.getByRole("textbox").press("Escape");
    await expect(button).toHaveAttribute("aria-expanded", "false");
    await expect(button).toBeFocused();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe("visible");

    // A person answers while the chat is closed.
    await page.evaluate(() => {
      addEventListener("frontdesk:unread", (event) => {
        if (event instanceof CustomEvent) document.documentElement.dataset.unread = String(event.detail.count);
      });
    });
    await visit(owner, `/inbox/${(await findVisit(words)).id}`);
    await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).last().click();
    const composer = owner.getByRole("textbox", { name: /^Reply to/ });
    await composer.fill("Dana here. Is there an agreement in place today?");
    await composer.press("Enter");
    await expect(page.getByRole("button", { name: "Open the chat, 1 new message" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Dana here.*Dana Whitfield$/ })).toBeVisible();
    await expect(
      page.getByRole("status").filter({ hasText: "New message from Dana Whitfield: Dana here" }),
    ).toHaveCount(1);
    await expect(page.locator("html")).toHaveAttribute("data-unread", "1");
    await expect(page).toHaveTitle("Harbor & Finch");

    await page.reload();
    await page.getByRole("button", { name: /^Dana here/ }).click();
    await expect(log.getByText(words)).toBeVisible();
    await expect(log.getByText("Is there an agreement in place today?")).toBeVisible();
    await expect(log.getByText(/^Dana Whitfield joined at/)).toBeVisible();
    await frame.getByRole("button", { name: "Close the chat" }).click();
    await expect(page.getByRole("button", { name: "Open the chat", exact: true })).toBeVisible();
    await page.reload({ waitUntil: "networkidle" });
    await expect(page.getByRole("button", { name: "Open the chat", exact: true })).toBeVisible();
    expect(heard).toEqual({ lines: [], faults: [] });
    await context.close();
  });

  for (const theme of ["light", "dark"] as const) {
    test(`the bubble, its preview and its panel have no accessibility faults, ${theme}, ${size}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: "reduce" });
      const page = await context.newPage();
      const { button, log, frame, writes } = bubbleOn(page);
      await page.goto(site.page(demo));
      await button.click();
      const words = `Hello from ${crypto.randomUUID()}`;
      await writes(words);
      await expect(log.getByText("What do you need help with?")).toBeVisible();
      await frame.getByRole("button", { name: "Close the chat" }).click();
      await answerVisit((await findVisit(words)).id, "Good morning, how can we help?");
      await expect(page.getByRole("button", { name: /^Open the chat, 1 new/ })).toBeVisible();
      await expectAccessible(page);
      await button.click();
      await expect(log.getByText("Good morning, how can we help?")).toBeVisible();
      await expectAccessible(page);
      await context.close();
    });
  }
}

test("messages written without a network wait, and go out once and in order when it is back", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { button, frame, log, writes } = bubbleOn(page);
  const name = crypto.randomUUID();
  await page.goto(site.page(demo));
  await button.click();
  await writes(`first ${name}`);
  await expect(log.getByText("What do you need help with?")).toBeVisible();

  await context.setOffline(true);
  await expect(frame.getByText("You are offline. Your messages are sent when the connection is back.")).toBeVisible();
  await writes(`second ${name}`);
  await writes(`third ${name}`);
  await expect(log.getByText("Waits for the connection")).toHaveCount(2);
  await context.setOffline(false);
  await expect(log.getByText("Waits for the connection")).toHaveCount(0);
  await expect(log.locator("[data-author=customer][data-delivery=delivered], [data-delivery=read]")).toHaveCount(3);

  // The desk cannot be reached: what is written stays, over a reload too.
  await context.route("**/api/webchat/demo/messages", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await writes(`fourth ${name}`);
  await expect(log.getByRole("button", { name: "Try again" })).toBeVisible();
  await page.reload();
  await context.unroute("**/api/webchat/demo/messages");
  await button.click();
  await expect(log.getByText(`fourth ${name}`)).toHaveCount(1);
  await expect(log.getByText("Waits for the connection")).toHaveCount(0);
  await expect
    .poll(async () => (await findVisit(`first ${name}`)).written)
    .toEqual(["first", "second", "third", "fourth"].map((one) => `${one} ${name}`));
  await context.close();
});

test("mistakes of the site end in one clear line, never in an error", async ({ page }) => {
  const heard = listenTo(page);
  await page.goto(site.page({ theme: "dark" }));
  await expect
    .poll(() => heard.lines)
    .toEqual(["Frontdesk: the script tag has no data-key. Copy the whole tag from Channels."]);
  await expect(page.locator("button.bubble")).toHaveCount(0);

  heard.lines.length = 0;
  await page.goto(site.page(demo, { ...demo, position: "left" }));
  await expect
    .poll(() => heard.lines)
    .toEqual(["Frontdesk: the chat is on this page twice. Only the first script tag counts."]);
  await expect(page.locator("button.bubble")).toHaveCount(1);

  heard.lines.length = 0;
  await page.goto(site.page({ key: "no-such-key" }));
  await page.locator("button.bubble").click();
  await expect(page.getByText("This chat is not available on this site.")).toBeVisible();
  expect(heard.lines).toEqual(['Frontdesk: there is no web chat with the key "no-such-key". Check data-key.']);
  await page.keyboard.press("Escape");
  await expect(page.locator("button.bubble")).toBeFocused();
  expect(heard.faults).toEqual([]);
});

test("a chat that does not answer says so, offers its page, and is tried again at the next opening", async ({
  page,
}) => {
  const heard = listenTo(page);
  await page.clock.install();
  await page.route("**/chat/demo?*", (route) => route.abort());
  await page.goto(site.page(demo));
  const { button, isReady } = bubbleOn(page);
  await button.click();
  await expect(page.getByText("Loading the conversation")).toBeVisible();
  await expect(page.getByRole("button", { name: "Close the chat" }).last()).toBeFocused();
  await page.clock.fastForward(15_000);
  await expect(page.getByText("The chat does not answer.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the chat page" })).toHaveAttribute("href", /\/chat\/demo$/);
  expect(heard.lines).toEqual([
    expect.stringContaining("did not answer. If this site has a content policy, frame-src"),
  ]);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.unroute("**/chat/demo?*");
  await button.click();
  await isReady();
});

test("the site opens and closes the chat, which speaks its language, and the visitor makes it larger", async ({
  page,
}) => {
  await page.setViewportSize(sizes.desk);
  await page.goto(site.page({ ...demo, language: "es", position: "left" }));
  const { button, frame } = bubbleOn(page);
  await expect(button).toHaveAccessibleName("Abrir el chat");
  await page.evaluate(() => window.frontdesk?.open());
  await expect(frame.getByRole("textbox", { name: "Escriba un mensaje" })).toBeVisible();
  const panel = page.getByRole("dialog", { name: "Chat con Harbor & Finch Legal" });
  expect(await panel.boundingBox()).toMatchObject({ x: 24, width: 384, height: 640 });
  // Only the frame may speak to the bubble: not the page, whatever its scripts say.
  await page.evaluate(() => window.postMessage({ source: "frontdesk", message: { type: "close" } }, "*"));
  await frame.getByRole("button", { name: "Agrandar el chat" }).click();
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(720);
  await page.evaluate(() => window.frontdesk?.close());
  await expect(panel).toBeHidden();
});

test("nobody frames the CRM or the hosted page, and the script is revalidated", async ({ request }) => {
  for (const path of ["/sign-in", "/inbox", "/chat/demo", "/chat/demo?embed=2&embed=1"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-frame-options"]).toBe("DENY");
  }
  const script = await request.get("/widget.js");
  expect(script.headers()["cache-control"]).toContain("stale-while-revalidate");
  const again = await request.get("/widget.js", { headers: { "if-none-match": script.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
});
