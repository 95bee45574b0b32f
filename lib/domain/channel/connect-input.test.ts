import { describe, expect, it } from "vitest";
import { connectInput, webchatKeyOf } from "./connect-input.ts";

const whatsapp = { kind: "whatsapp", phoneNumberId: "402118870013377", wabaId: "318840026600145", accessToken: "t" };

function problemOf(input: unknown): [string, string] | null {
  const result = connectInput.safeParse(input);
  const issue = result.error?.issues[0];
  return issue ? [issue.path.join("."), issue.message] : null;
}

describe("connectInput", () => {
  it("takes what Meta gives, with blanks around it, and leaves out what is empty", () => {
    expect(connectInput.parse({ ...whatsapp, phoneNumberId: " 402118870013377 ", appSecret: " " })).toEqual({
      ...whatsapp,
      name: "",
      appSecret: null,
      appId: null,
    });
  });

  it.each([
    ["phoneNumberId", { ...whatsapp, phoneNumberId: "+1 555 010 0001" }],
    ["wabaId", { ...whatsapp, wabaId: "" }],
    ["accessToken", { ...whatsapp, accessToken: "  " }],
    ["appId", { ...whatsapp, appId: "my app" }],
    ["pageId", { kind: "messenger", pageId: "harborfinch", accessToken: "t" }],
    ["login", { kind: "instagram", accessToken: "t" }],
    ["pageId", { kind: "instagram", login: "page", accessToken: "t" }],
    ["name", { kind: "webchat", name: "", key: "harbor" }],
    ["key", { kind: "webchat", name: "Website", key: "a/b" }],
    ["key", { kind: "webchat", name: "Website", key: "-a-" }],
    ["key", { kind: "webchat", name: "Website", key: "ab" }],
  ])("says what is wrong below %s", (field, input) => {
    expect(problemOf(input)?.[0]).toBe(field);
  });

  it("says the same of a field that is missing", () => {
    const { accessToken: _, ...without } = whatsapp;
    expect(problemOf(without)).toEqual(["accessToken", "Paste the access token."]);
  });

  it("makes keys small, as addresses are", () => {
    expect(connectInput.parse({ kind: "webchat", name: "Website", key: "Harbor-Finch" })).toMatchObject({
      key: "harbor-finch",
    });
  });
});

describe("webchatKeyOf", () => {
  it.each([
    ["Harbor & Finch Legal", "harbor-finch-legal"],
    ["  Peña, Núñez ", "pena-nunez"],
    ["日本", ""],
    ["x".repeat(60), "x".repeat(40)],
  ])("%s → %s", (text, key) => {
    expect(webchatKeyOf(text)).toBe(key);
  });
});
