import { describe, expect, it } from "vitest";
import { renderMail } from "./render-mail.ts";

const words = {
  workspaceName: "Harbor & Finch Legal",
  title: "WhatsApp needs reconnection",
  body: "Meta does not accept our access any more.",
  link: { label: "Open Channels", url: "https://desk.example.com/channels" },
};

describe("renderMail", () => {
  it("says the same in text and in HTML, and where to go", () => {
    const { subject, text, html } = renderMail(words);
    expect(subject).toBe("WhatsApp needs reconnection (Harbor & Finch Legal)");
    expect(text).toContain("Open Channels: https://desk.example.com/channels");
    for (const part of [words.title, words.body]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
  });

  it("takes names as words: no markup, no further header", () => {
    const { subject, html } = renderMail({ ...words, title: "<b>\r\nBcc: x@example.com" });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain("<b>");
    expect(html).toContain("Harbor &amp; Finch Legal");
  });
});
