import { describe, expect, it } from "vitest";
import { automationName } from "./automations.ts";
import { isInboxApp, threadOwner } from "./thread-owner.ts";

const own = { appId: "900100200300400", role: "escalation" };
const nameless = { appId: null, role: "escalation" };

describe("who owns a conversation on the platform", () => {
  it.each([
    ["passed", "900100200300400", own, "us"],
    ["passed", "263902037430900", own, "person"],
    ["taken", "1217981644879628", own, "person"],
    ["taken", "26390203743090", nameless, "person"],
    ["passed", "123456789012345", own, "app"],
    ["passed", "123456789012345", nameless, "us"],
    ["taken", "123456789012345", nameless, "app"],
    ["passed", null, nameless, "app"],
    ["passed", "escalation", own, "us"],
    ["passed", "customer_service", own, "person"],
    ["taken", "ai_agent", own, "app"],
    ["passed", "marketing", nameless, "app"],
    ["passed", "escalation", { appId: null, role: "marketing" }, "person"],
  ] as const)("%s to %s is %s's: %s", (act, owner, ours, expected) => {
    expect(threadOwner({ act, owner }, ours)).toBe(expected);
  });

  it("takes no known tool for us", () => {
    expect(threadOwner({ act: "passed", owner: "77" }, nameless, (appId) => appId === "77")).toBe("app");
  });

  it("knows the inboxes", () => {
    expect(["263902037430900", "900100200300400", null].map(isInboxApp)).toEqual([true, false, false]);
  });
});

describe("tools that write by themselves", () => {
  it.each([
    ["413038776280800", {}, "Lead ads"],
    ["77", { automationAppIds: "66, 77=ManyChat" }, "ManyChat"],
    ["66", { automationAppIds: "66, 77=ManyChat" }, "Another tool"],
    ["7", { automationAppIds: "66, 77=ManyChat" }, null],
    [null, { automationAppIds: "" }, null],
  ])("%s with %j is %s", (appId, settings, name) => {
    expect(automationName(settings, appId)).toBe(name);
  });
});
