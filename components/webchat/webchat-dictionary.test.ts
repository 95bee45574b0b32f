import { describe, expect, it } from "vitest";
import { parseWebchatLanguage } from "./webchat-dictionary.ts";

describe("parseWebchatLanguage", () => {
  it("takes the first language that we speak", () => {
    expect(parseWebchatLanguage("es-MX,es;q=0.9,en;q=0.8")).toBe("es");
    expect(parseWebchatLanguage("fr-FR,es;q=0.8,en;q=0.5")).toBe("es");
    expect(parseWebchatLanguage("en-GB,es;q=0.8")).toBe("en");
  });

  it("speaks English to everyone else", () => {
    expect(parseWebchatLanguage("ja")).toBe("en");
    expect(parseWebchatLanguage(null)).toBe("en");
  });
});
