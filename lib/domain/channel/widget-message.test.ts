import { describe, expect, it } from "vitest";
import { type FrameMessage, parseFrameMessage, parseHostMessage, wrapMessage } from "./widget-message.ts";

const preview = { author: "member", name: "Dana Whitfield", text: "Is there an agreement today?" } as const;
const frameMessages: FrameMessage[] = [
  { type: "ready", title: "Harbor & Finch Legal", color: "#274435" },
  { type: "state", known: true, unread: 2, preview },
  { type: "state", known: false, unread: 0, preview: null },
  { type: "close" },
  { type: "grow", grown: true },
  { type: "refused", reason: "foreign_site" },
];

describe("messages between the bubble and its frame", () => {
  it.each(frameMessages)("arrive as they were sent: $type", (message) => {
    expect(parseFrameMessage(structuredClone(wrapMessage(message)))).toEqual(message);
  });

  it("know what the site may say", () => {
    const opened = { type: "opened", fullScreen: true } as const;
    expect(parseHostMessage(wrapMessage(opened))).toEqual(opened);
    expect(parseHostMessage(wrapMessage({ type: "closed" }))).toEqual({ type: "closed" });
    expect(parseHostMessage(wrapMessage({ type: "close" }))).toBeNull();
  });

  it.each([
    null,
    "close",
    { type: "close" },
    { source: "frontdesk" },
    { source: "frontdesk", message: { type: "opened" } },
    { source: "other", message: { type: "close" } },
    { source: "frontdesk", message: { type: "ready", title: "x", color: "red;background:url(//x)" } },
    { source: "frontdesk", message: { type: "state", known: true, unread: "2", preview: null } },
    { source: "frontdesk", message: { type: "grow", grown: "yes" } },
    { source: "frontdesk", message: { type: "refused", reason: "because" } },
  ])("leave alone what is not ours: %j", (data) => {
    expect(parseFrameMessage(data)).toBeNull();
    expect(parseHostMessage(data)).toBeNull();
  });

  it("keep a preview short", () => {
    const long = { type: "state", known: true, unread: 1, preview: { ...preview, text: "x".repeat(8_000) } } as const;
    const parsed = parseFrameMessage(wrapMessage(long));
    expect(parsed?.type === "state" && parsed.preview?.text.length).toBe(140);
  });
});
