import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { log } from "#lib/platform/log.ts";
import { sendMail } from "./send-mail.ts";

const mail = {
  id: "0190a",
  to: "dana@example.com",
  subject: "WhatsApp works again",
  text: "Good.",
  html: "<p>Good.</p>",
};
let dataDir: string;
let server: Server | null = null;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "frontdesk-mail-"));
});
afterEach(async () => {
  server?.close();
  server = null;
  await rm(dataDir, { recursive: true, force: true });
});

const envWith = (smtpUrl: string | null) => ({
  smtpUrl,
  emailFrom: smtpUrl === null ? null : "Frontdesk <desk@example.com>",
  dataDir,
  appUrl: "https://desk.example.com",
});

/** A mail server that takes what it is given, or refuses the recipient. */
async function givenServer(takes: boolean): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const listening = createServer((socket) => {
    let inData = false;
    socket.write("220 ready\r\n");
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      received.push(text);
      if (inData) {
        if (!received.join("").endsWith("\r\n.\r\n")) return;
        inData = false;
        socket.write("250 taken\r\n");
      } else if (text.startsWith("RCPT") && !takes) socket.write("550 no such person\r\n");
      else if (text.startsWith("DATA")) {
        inData = true;
        socket.write("354 go on\r\n");
      } else if (text.startsWith("QUIT")) socket.end("221 bye\r\n");
      else socket.write("250 fine\r\n");
    });
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return { url: `smtp://127.0.0.1:${address.port}`, received };
}

describe("sendMail", () => {
  it("gives the mail to the server, under an id of its own", async () => {
    const { url, received } = await givenServer(true);
    await sendMail({ env: envWith(url), log }, mail);
    const said = received.join("");
    expect(said).toContain("RCPT TO:<dana@example.com>");
    expect(said).toContain("Subject: WhatsApp works again");
    expect(said).toContain("Message-ID: <0190a@desk.example.com>");
    expect(said).toContain("From: Frontdesk <desk@example.com>");
  });

  it("fails where the server refuses, so that the job tries again", async () => {
    const { url } = await givenServer(false);
    await expect(sendMail({ env: envWith(url), log }, mail)).rejects.toThrow("no such person");
  });

  it("without a server writes a file; the same mail again is the same file", async () => {
    await sendMail({ env: envWith(null), log }, mail);
    await sendMail({ env: envWith(null), log }, mail);
    const file = await readFile(path.join(dataDir, "mail", "0190a.eml"), "utf8");
    expect(file).toContain("To: dana@example.com");
    expect(file).toContain("Good.");
  });
});
