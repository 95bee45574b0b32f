import { describe, expect, it } from "vitest";
import { logLines } from "./webchat-lines.ts";
import { emptyWebchat } from "./webchat-state.ts";

const dayOf = (at: string) => at.slice(0, 10);

describe("logLines", () => {
  it("says once that a person joined, and again after the AI spoke", () => {
    const message = (id: string, author: "ai" | "member", name: string | null) => ({
      id,
      author,
      name,
      text: id,
      at: "2025-10-16T14:01:00.000Z",
      file: null,
      choices: [],
    });
    const messages = [
      message("1", "ai", null),
      message("2", "member", "Dana Whitfield"),
      message("3", "member", "Dana Whitfield"),
      message("4", "ai", null),
      message("5", "member", "Dana Whitfield"),
    ];
    const types = logLines({ ...emptyWebchat, messages }, dayOf).map((line) => line.type);
    expect(types).toEqual(["day", "answer", "joined", "answer", "answer", "answer", "joined", "answer"]);
  });

  it("puts what is not sent last and marks what was read", () => {
    const at = "2025-10-16T14:01:00.000Z";
    const lines = logLines(
      {
        ...emptyWebchat,
        messages: [{ id: "1", author: "customer", name: null, text: "one", at, file: null, choices: [] }],
        outgoing: [{ id: "2", text: "two", file: null, at, state: "failed", retryAt: null }],
        readUntil: at,
      },
      dayOf,
    );
    expect(lines.map((line) => (line.type === "visitor" ? line.delivery : line.type))).toEqual([
      "day",
      "read",
      "failed",
    ]);
  });
});
