import { describe, expect, it } from "vitest";
import { firstName, handleOf, initialsOf, leadName, tintOf } from "./person.ts";

const nobody = { phone: null, username: null, name: null };

describe("people", () => {
  it.each([
    ["Dana Whitfield", "DW"],
    ["rosa maría delgado", "RD"],
    ["Ólafur", "Ó"],
    ["王小明", "王"],
    ["+1 555 0100", "#"],
    ["", "#"],
    ["Anna (Berlin)", "AB"],
  ])("%s has the initials %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

  it("is called by the first thing that names it", () => {
    expect(leadName("Marcus Bell", "whatsapp", { ...nobody, name: "M" })).toBe("Marcus Bell");
    expect(leadName(" ", "instagram", { ...nobody, username: "rosa.flowers" })).toBe("rosa.flowers");
    expect(leadName(null, "whatsapp", { ...nobody, phone: "14155550142" })).toBe("+14155550142");
    expect(leadName(null, "webchat", nobody)).toBe("Website visitor");
  });

  it("shows the address that the channel uses", () => {
    expect(handleOf("whatsapp", { ...nobody, phone: "14155550142" })).toBe("+14155550142");
    expect(handleOf("instagram", { ...nobody, username: "rosa" })).toBe("@rosa");
    expect(handleOf("messenger", nobody)).toBe("Messenger");
  });

  it("keeps its tint", () => {
    expect(tintOf("0199e8f0-0000-7000-8000-000000000001")).toBe(tintOf("0199e8f0-0000-7000-8000-000000000001"));
  });

  it("is called by the first name, and never by half of what stands for one", () => {
    expect(firstName(" Dana Whitfield ")).toBe("Dana");
    expect(firstName(leadName(null, "webchat", nobody))).toBe("Website visitor");
    expect(firstName("+34600111222")).toBe("+34600111222");
  });
});
