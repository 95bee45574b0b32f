import { describe, expect, it } from "vitest";
import { inboxQuery, openInbox, parseInboxView } from "./inbox-filter.ts";

function parse(text: string) {
  const query = new URLSearchParams(text);
  return parseInboxView((name) => query.get(name));
}

describe("inbox view in the address", () => {
  it("reads what it wrote", () => {
    const view = { folder: "solved", channel: "whatsapp", filter: "mine", label: "l1", search: "lease 40%" } as const;
    expect(parse(inboxQuery(view).slice(1))).toEqual(view);
  });

  it("leaves defaults out and ignores words it does not know", () => {
    expect(inboxQuery(openInbox)).toBe("");
    expect(parse("folder=trash&channel=fax&filter=all")).toEqual(openInbox);
  });
});
