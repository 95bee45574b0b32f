import { describe, expect, it } from "vitest";
import { findActiveItem, findItemByKey, folderHref } from "./nav-items.ts";

describe("findActiveItem", () => {
  it("knows the pages below an item and nothing that only begins alike", () => {
    expect(findActiveItem("/inbox")).toBe("inbox");
    expect(findActiveItem("/leads/42")).toBe("leads");
    expect(findActiveItem("/inboxes")).toBeNull();
  });
});

describe("findItemByKey", () => {
  it("finds the item of a key and nothing for others", () => {
    expect(findItemByKey("k")).toBe("catalog");
    expect(findItemByKey("toString")).toBeNull();
  });
});

describe("folderHref", () => {
  it("keeps the short address for open conversations", () => {
    expect(folderHref("open")).toBe("/inbox");
    expect(folderHref("spam")).toBe("/inbox?folder=spam");
  });
});
