import type { Page } from "@playwright/test";
import { z } from "zod";
import { deliver } from "#e2e/fakes/deliver.ts";
import { newWamid, whatsappMessage } from "#e2e/fakes/payloads.ts";
import { samplePdf, samplePng, sampleWav } from "#e2e/fakes/sample-files.ts";
import { type Customer, expect, expectAccessible, openConversation, test, visit, revisit } from "#e2e/fixtures/desk.ts";

const kept = z.object({ id: z.string() });
const uploads = z.array(z.object({ id: z.string(), fileName: z.string(), base64: z.string() }));
const sentFiles = z.array(z.object({ to: z.string(), payload: z.record(z.string(), z.unknown()) }));

/** The customer sends a file that the fake Graph keeps for us to fetch. */
async function sends(
  facts: { url: string; graphUrl: string },
  { name, phone }: Customer,
  file: { kind: "image" | "audio" | "document"; bytes: Buffer; value?: Record<string, unknown> },
): Promise<void> {
  const body = JSON.stringify({ base64: file.bytes.toString("base64") });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${facts.graphUrl}/__control/media`, { method: "POST", headers, body });
  const { id } = kept.parse(await answer.json());
  const content = { type: file.kind, [file.kind]: { id, ...file.value } };
  const message = whatsappMessage({ from: phone, name, id: newWamid() }, content);
  expect((await deliver(`${facts.url}/api/webhooks/whatsapp`, message, "demo-app-secret")).status).toBe(200);
}

async function attach(
  page: Page,
  press: () => Promise<void>,
  file: { name: string; buffer: Buffer; mimeType: string },
) {
  const chooser = page.waitForEvent("filechooser");
  await press();
  await (await chooser).setFiles(file);
}

test("a customer sends a photo and a voice message, and a person opens and plays them", async ({ desk }) => {
  const { owner, facts, newCustomer } = desk;
  const iris = newCustomer("Iris Vale");
  await iris.says("Hello");
  await sends(facts, iris, { kind: "image", bytes: samplePng, value: { caption: "the roof" } });
  await sends(facts, iris, { kind: "audio", bytes: sampleWav(3), value: { voice: true } });
  await openConversation(owner, iris);

  await owner.getByRole("button", { name: "Open Photo" }).click();
  const photo = owner.getByRole("dialog", { name: "Photo" });
  await expect(photo.getByRole("img", { name: "Photo" })).toBeVisible();
  await expect(photo.getByRole("button", { name: "Zoom out" })).toBeDisabled();
  await owner.keyboard.press("+");
  await expect(photo.getByRole("button", { name: "Zoom out" })).toBeEnabled();
  await expectAccessible(owner, ["[role=dialog]"]);
  await owner.keyboard.press("Escape");
  await expect(photo).toBeHidden();

  await owner.getByRole("button", { name: "Play Voice message" }).click();
  await expect(owner.getByRole("button", { name: "Pause Voice message" })).toBeVisible();
});

test("a person answers with a PDF, and the customer gets it with its words", async ({ desk }) => {
  const { owner, facts, newCustomer } = desk;
  const iris = newCustomer("Iris Paper");
  await iris.says("Hello");
  await openConversation(owner, iris);
  await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).first().click();
  await attach(owner, () => owner.getByRole("button", { name: "Attach a file" }).click(), {
    name: "offer.pdf",
    mimeType: "application/pdf",
    buffer: samplePdf,
  });
  const attached = owner.getByRole("list", { name: "Attached files" });
  await expect(attached).toContainText("offer.pdf");
  await expect(attached.getByRole("progressbar")).toHaveCount(0);
  // What is uploaded outlives the page, as the words do.
  await revisit(owner);
  await expect(attached).toContainText("offer.pdf");
  await owner.getByRole("textbox", { name: "Reply to Iris" }).fill("Here is the offer");
  await owner.getByRole("button", { name: "Send", exact: true }).click();
  await expect(owner.getByRole("list", { name: "Attached files" })).toBeHidden();

  await expect
    .poll(async () => {
      const sent = sentFiles.parse(await (await fetch(`${facts.graphUrl}/__control/sent`)).json());
      return sent.filter((one) => one.to.endsWith(iris.phone)).at(-1)?.payload;
    })
    .toMatchObject({ type: "document", document: { filename: "offer.pdf", caption: "Here is the offer" } });
  const known = uploads.parse(await (await fetch(`${facts.graphUrl}/__control/uploads`)).json());
  expect(known.find((one) => one.fileName === "offer.pdf")?.base64).toBe(samplePdf.toString("base64"));

  await revisit(owner);
  await expect(owner.getByRole("button", { name: /offer\.pdf/ })).toBeVisible();
  await expect(owner.getByRole("list", { name: "Attached files" })).toBeHidden();

  await owner.getByRole("button", { name: /offer\.pdf/ }).click();
  const pdf = owner.getByRole("dialog", { name: "offer.pdf" });
  const address = await pdf.locator("iframe").getAttribute("src");
  const answer = await owner.request.get(address ?? "");
  expect(answer.headers()).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": /nosniff/ });
  // Our own page may frame it: the rule for all pages, that nobody may, is not on it.
  expect(answer.headers()["x-frame-options"]).toBeUndefined();
  await expect(pdf.getByRole("link", { name: "Download" })).toBeVisible();
});

test("a file that is chosen when the AI has taken over meanwhile is there when a person takes control again", async ({
  desk,
}) => {
  const { owner, newCustomer } = desk;
  const lena = newCustomer("Lena Late");
  await lena.says("Hello");
  await openConversation(owner, lena);
  const main = owner.getByRole("main");
  await main.getByRole("button", { name: "Take manual control" }).first().click();
  const chooser = owner.waitForEvent("filechooser");
  await owner.getByRole("button", { name: "Attach a file" }).click();
  const choice = await chooser;
  await owner.getByRole("button", { name: "Hand back" }).first().click();
  await expect(owner.getByRole("textbox", { name: "Reply to Lena" })).toBeHidden();

  await choice.setFiles({ name: "late.pdf", mimeType: "application/pdf", buffer: samplePdf });
  await main.getByRole("button", { name: "Take manual control" }).first().click();
  await expect(owner.getByRole("list", { name: "Attached files" })).toContainText("late.pdf");
});

test("a file that cannot be sent says so and goes nowhere; one that is dropped is attached", async ({ desk }) => {
  const { owner, newCustomer } = desk;
  const otto = newCustomer("Otto File");
  await otto.says("Hello");
  await openConversation(owner, otto);
  await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).first().click();
  const empty = { name: "empty.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) };
  await attach(owner, () => owner.getByRole("button", { name: "Attach a file" }).click(), empty);
  await expect(owner.getByRole("alert").filter({ hasText: "This file is empty" })).toBeVisible();
  await expect(owner.getByRole("button", { name: "Send", exact: true })).toBeDisabled();
  await expectAccessible(owner);
  await owner.getByRole("button", { name: "Remove empty.pdf" }).click();
  await expect(owner.getByText("This file is empty")).toBeHidden();

  const dataTransfer = await owner.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(["Bring the keys"], "list.txt", { type: "text/plain" }));
    return dropped;
  });
  await owner.getByRole("textbox", { name: "Reply to Otto" }).dispatchEvent("drop", { dataTransfer });
  await expect(owner.getByRole("list", { name: "Attached files" })).toContainText("list.txt");
  await expect(owner.getByRole("button", { name: "Send", exact: true })).toBeEnabled();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("files are behind the plus", async ({ desk }) => {
    const { owner, newCustomer } = desk;
    const ada = newCustomer("Ada Small");
    await ada.says("Hello");
    await visit(owner, "/inbox?search=Ada");
    await owner.getByRole("link", { name: /Ada Small/ }).tap();
    await owner.getByRole("main").getByRole("button", { name: "Take manual control" }).first().tap();
    // The server's answer may take the field away for a moment, and an open menu with it.
    await expect(owner.getByText("You are in control")).toBeVisible();
    await owner.getByRole("button", { name: "Add", exact: true }).tap();
    const photo = { name: "sofa.png", mimeType: "image/png", buffer: samplePng };
    await attach(owner, () => owner.getByRole("menuitem", { name: "Photo or video" }).tap(), photo);
    await expect(owner.getByRole("list", { name: "Attached files" })).toContainText("sofa.png");
    await expectAccessible(owner);
    await owner.getByRole("button", { name: "Send", exact: true }).tap();
    await expect(owner.getByRole("button", { name: "Open sofa.png" })).toBeVisible();
    await expect.poll(async () => (await ada.receives(2)).length).toBe(2);
  });
});
