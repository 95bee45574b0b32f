import { describe, expect, it } from "vitest";
import { isAllowedOrigin, parseAllowedOrigins, storedOrigins } from "./allowed-origins.ts";

describe("parseAllowedOrigins", () => {
  it("takes sites as people write them, each once", () => {
    const text = "https://www.harborfinch.example, harborfinch.example/fees\nHTTP://LOCALHOST:8080 harborfinch.example";
    expect(parseAllowedOrigins(text)).toEqual({
      ok: true,
      origins: ["https://www.harborfinch.example", "https://harborfinch.example", "http://localhost:8080"],
    });
  });

  it("takes nothing as any site", () => {
    expect(parseAllowedOrigins(" , ")).toEqual({ ok: true, origins: [] });
    expect(isAllowedOrigin([], "https://anywhere.example")).toBe(true);
  });

  it.each([
    "javascript://x",
    "file:///etc",
    "https://*.example.com",
    "https://a';x",
    "ht tp://",
    "https://me@a.example",
  ])("says what is wrong with %s", (text) => {
    const parsed = parseAllowedOrigins(text);
    expect(parsed.ok ? "" : parsed.sentence).toMatch(/is no address of a site/);
  });

  it("bounds the list", () => {
    const many = Array.from({ length: 21 }, (_, index) => `site${index}.example`).join(",");
    expect(parseAllowedOrigins(many)).toEqual({ ok: false, sentence: "Name at most 20 sites." });
  });
});

describe("isAllowedOrigin", () => {
  it("compares whole origins", () => {
    const origins = ["https://harborfinch.example"];
    expect(isAllowedOrigin(origins, "https://harborfinch.example")).toBe(true);
    expect(isAllowedOrigin(origins, "http://harborfinch.example")).toBe(false);
    expect(isAllowedOrigin(origins, "https://harborfinch.example.evil.example")).toBe(false);
    expect(isAllowedOrigin(origins, "null")).toBe(false);
  });

  it("allows nobody when what is stored cannot be read", () => {
    expect(isAllowedOrigin(storedOrigins({ allowedOrigins: "https://*" }), "https://a.example")).toBe(false);
  });
});
