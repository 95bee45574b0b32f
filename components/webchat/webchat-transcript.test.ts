import { expect, it } from "vitest";
import { webchatDictionary } from "./webchat-dictionary.ts";
import { transcript } from "./webchat-transcript.ts";

it("writes when, who and what, one message a line", () => {
  const file = { id: "f", fileName: "lease.pdf", mimeType: "application/pdf", sizeBytes: 1, url: "/x" };
  const message = (author: "customer" | "ai" | "member", text: string, more = {}) => ({
    ...{ id: author, author, name: null, text, choices: [], file: null, at: "2026-10-15T14:01:00Z" },
    ...more,
  });
  const messages = [
    message("ai", "What do you need help with?"),
    message("customer", "My lease", { file }),
    message("member", "I look at it", { name: "Dana Whitfield" }),
  ];
  expect(transcript(messages, webchatDictionary("en"), (at) => at.slice(11, 16))).toBe(
    "14:01 Virtual front desk (AI): What do you need help with?\n14:01 You: My lease lease.pdf\n14:01 Dana Whitfield: I look at it\n",
  );
  const named = [message("ai", "¿Qué necesita?", { name: "Virtual front desk (AI)" })];
  expect(transcript(named, webchatDictionary("es"), (at) => at.slice(11, 16))).toBe(
    "14:01 Recepción virtual (IA): ¿Qué necesita?\n",
  );
});
