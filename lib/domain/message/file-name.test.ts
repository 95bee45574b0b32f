import { expect, test } from "vitest";
import { safeFileName } from "./file-name.ts";

test.each([
  ["offer.pdf", "offer.pdf"],
  ["../../etc/passwd", "etc passwd"],
  ["C:\\Users\\x\\a.doc", "C Users x a.doc"],
  ["a\u0000b\r\n.png", "a b .png"],
  ["gnp.\u202eexe", "gnp. exe"],
  [" .hidden. ", "hidden"],
  ["factura ñ 118.pdf", "factura ñ 118.pdf"],
  ["", "file"],
  [null, "file"],
  ["///", "file"],
])("%j is kept as %j", (given, name) => {
  expect(safeFileName(given, "file")).toBe(name);
});

test("a long name keeps its ending", () => {
  const name = safeFileName(`${"x".repeat(500)}.docx`, "file");
  expect(name).toHaveLength(120);
  expect(name).toMatch(/x\.docx$/);
});
