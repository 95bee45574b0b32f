import { samplePdf, samplePng } from "#e2e/fakes/sample-files.ts";
import { expect, expectAccessible, test } from "#e2e/fixtures/desk.ts";

const deed = { name: "deed.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };
const photo = { name: "keys.png", mimeType: "image/png", buffer: Buffer.from("not looked at here") };

/** Stands in for the file routes: the page is what is looked at here. */
test("a visitor adds files, sees them go up, and sends them with the words", async ({ page }) => {
  const sent: unknown[] = [];
  let refuse = false;
  await page.route("**/api/webchat/demo/files", async (route) => {
    if (refuse) return route.fulfill({ status: 415, json: { error: { code: "unsupported_media_type", message: "" } } });
    const [, fileName = "", mimeType = ""] =
      /filename="([^"]+)"\r\nContent-Type: (\S+)/.exec(route.request().postData() ?? "") ?? [];
    const file = {
      id: crypto.randomUUID(),
      fileName,
      mimeType,
      sizeBytes: 2_449_000,
      url: "/api/webchat/demo/files/x",
    };
    return route.fulfill({ status: 201, json: { file } });
  });
  await page.route("**/api/webchat/demo/files/x?token=stays.the-same", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: "" }),
  );
  await page.goto("/chat/demo");
  const chooser = page.locator("input[type=file]");
  const box = page.getByRole("textbox", { name: "Write a message" });

  await box.fill("Hello");
  await box.press("Enter");
  const log = page.getByRole("log");
  await expect(log.getByText("What do you need help with?")).toBeVisible();

  await page.route("**/api/webchat/demo/messages", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const body = route.request().postDataJSON();
    sent.push(body);
    const at = new Date().toISOString();
    const fileName = sent.length === 1 ? "deed.pdf" : "keys.png";
    const mimeType = sent.length === 1 ? "application/pdf" : "image/png";
    const file = { id: body.fileId, fileName, mimeType, sizeBytes: 2_449_000, url: "/api/webchat/demo/files/x" };
    const message = { id: body.id, author: "customer", name: null, text: body.text ?? "", at, file };
    return route.fulfill({ status: 201, json: { visitorToken: "stays.the-same", message } });
  });
  await chooser.setInputFiles([deed, photo]);
  await expect(page.getByText("deed.pdf is ready to be sent")).toBeVisible();
  await expect(page.getByText("keys.png is ready to be sent")).toBeVisible();
  await expectAccessible(page);
  await box.fill("The deed and a photo");
  await box.press("Enter");
  await expect(log.getByRole("link", { name: "Open deed.pdf" })).toContainText("2.4 MB");
  await expect(log.getByRole("img", { name: "keys.png" })).toBeVisible();
  await expect(log.getByRole("link", { name: "Open deed.pdf" })).toHaveAttribute("href", /files\/x\?token=/);
  expect(sent).toEqual([
    { id: expect.any(String), text: "The deed and a photo", fileId: expect.any(String) },
    { id: expect.any(String), fileId: expect.any(String) },
  ]);

  refuse = true;
  await chooser.setInputFiles({ ...deed, name: "virus.exe" });
  await expect(page.getByText("virus.exe is of a kind that cannot be sent here.")).toBeVisible();
  await chooser.setInputFiles({ ...deed, name: "film.mov", buffer: Buffer.alloc(10_000_001) });
  await expect(page.getByText("film.mov is larger than 10 MB. Choose a smaller file.")).toBeVisible();
});

test("a visitor's first word may be two files, and they are one visitor", async ({ page }) => {
  await page.goto("/chat/demo");
  await page.locator("input[type=file]").setInputFiles([
    { name: "roof.png", mimeType: "image/png", buffer: samplePng },
    { name: "lease.pdf", mimeType: "application/pdf", buffer: samplePdf },
  ]);
  await expect(page.getByText("roof.png is ready to be sent")).toBeVisible();
  await expect(page.getByText("lease.pdf is ready to be sent")).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();
  const log = page.getByRole("log");
  await expect(log.getByRole("img", { name: "roof.png" })).toBeVisible();
  await expect(log.getByRole("link", { name: "Open lease.pdf" })).toBeVisible();
  await expect(log.getByText("What do you need help with?")).toBeVisible();
});

test("a visitor answers with a tap where the AI offers choices", async ({ page }) => {
  await page.goto("/chat/demo");
  const box = page.getByRole("textbox", { name: "Write a message" });
  await box.fill("Hello");
  await box.press("Enter");
  const log = page.getByRole("log");
  await expect(log.getByText("What do you need help with?")).toBeVisible();
  await page.route("**/api/webchat/demo/messages", async (route) => {
    if (route.request().method() === "POST") return route.fallback();
    const response = await route.fetch();
    const { messages } = await response.json();
    const withChoices = messages.map((one: object) => ({ ...one, choices: ["Skip this question", "A contract"] }));
    await route.fulfill({ json: { messages: withChoices } });
  });
  await page.reload();
  await page.getByRole("button", { name: "A contract" }).click();
  await expect(log.getByText("A contract")).toBeVisible();
  await expect(page.getByRole("button", { name: "Skip this question" })).toHaveCount(0);
});
