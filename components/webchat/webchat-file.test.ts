import { describe, expect, it } from "vitest";
import { fileAddress, fileSize, isPicture, parseFile } from "./webchat-file.ts";

const file = {
  id: "1",
  fileName: "deed.pdf",
  mimeType: "application/pdf",
  sizeBytes: 20,
  url: "/api/webchat/demo/files/1",
};

describe("parseFile", () => {
  it("takes what the API gives", () => {
    expect(parseFile(file)).toEqual(file);
    expect(parseFile({ ...file, url: "https://store.example/a" })).not.toBeNull();
  });

  it.each([
    null,
    {},
    { ...file, id: 1 },
    { ...file, url: "javascript:alert(1)" },
    { ...file, url: "//evil.example/x" },
  ])("leaves out %j", (value) => {
    expect(parseFile(value)).toBeNull();
  });
});

describe("fileAddress", () => {
  it("gives the visitor's token to our own files and to nobody else", () => {
    expect(fileAddress(file, "a.b")).toBe("/api/webchat/demo/files/1?token=a.b");
    expect(fileAddress({ url: "https://store.example/a" }, "a.b")).toBe("https://store.example/a");
    expect(fileAddress(file, null)).toBe(file.url);
  });
});

describe("files in words", () => {
  it("have a size that people read", () => {
    expect(fileSize(12, "en")).toBe("1 kB");
    expect(fileSize(240_400, "en")).toBe("240 kB");
    expect(fileSize(2_449_000, "es")).toBe("2,4 MB");
  });

  it("are pictures only where every browser draws them without scripts", () => {
    expect(isPicture({ mimeType: "image/png" })).toBe(true);
    expect(isPicture({ mimeType: "image/svg+xml" })).toBe(false);
  });
});
