import { describe, expect, it } from "vitest";
import { frameAddress, pageAddress, readOptions } from "./options.ts";

const src = "https://desk.example/widget.js";
const page = { language: "", visitorLanguages: ["fr-FR", "es-MX", "en"] };

describe("readOptions", () => {
  it("takes what the tag says", () => {
    const dataset = { key: "demo", position: "left", theme: "dark", color: "#264332", language: "en" };
    expect(readOptions({ src, dataset }, page)).toEqual({ ...dataset, desk: "https://desk.example" });
  });

  it("counts what it does not know as left out", () => {
    const dataset = { key: "demo", position: "top", theme: "pink", color: "red", language: "auto" };
    const expected = { position: "right", theme: "auto", color: null, language: "es" };
    expect(readOptions({ src, dataset }, page)).toMatchObject(expected);
  });

  it("speaks the page's language before the visitor's", () => {
    expect(readOptions({ src, dataset: { key: "a" } }, { ...page, language: "en-GB" })?.language).toBe("en");
  });

  it.each([undefined, "", "  "])("needs a key: %j", (key) => {
    expect(readOptions({ src, dataset: { key } }, page)).toBeNull();
  });
});

it("names the site in the frame's address, and lets no key out of its place", () => {
  const options = readOptions({ src, dataset: { key: "a/b?c", color: "#264332" } }, page);
  if (options === null) throw new Error("no options");
  expect(frameAddress(options, "https://www.harborfinch.example")).toBe(
    "https://desk.example/chat/a%2Fb%3Fc?embed=1&origin=https%3A%2F%2Fwww.harborfinch.example&theme=auto&lang=es&color=%23264332",
  );
  expect(pageAddress(options)).toBe("https://desk.example/chat/a%2Fb%3Fc");
});
