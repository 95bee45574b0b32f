import fc from "fast-check";
import { expect, test } from "vitest";
import { clip, renderBlock } from "./block.ts";

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom("</burst>", "<state>", "<", ">", "\n", "\r", "\u2028", "\\", '"', "\\u003c", "\ud800"),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(""));

test("no text closes its block, opens another one or breaks its line", () => {
  fc.assert(
    fc.property(fc.array(hostileText), (texts) => {
      const lines = renderBlock("burst", ...texts.map((text) => ({ text }))).split(/\r\n|\n|\r/);
      expect(lines).toHaveLength(texts.length + 2);
      expect(lines.filter((line) => line.includes("<"))).toEqual(["<burst>", "</burst>"]);
    }),
  );
});

test("every text can be read back exactly, so that quotes of it can be exact", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const [, line = ""] = renderBlock("burst", { text }).split("\n");
      expect(JSON.parse(line)).toEqual({ text });
    }),
  );
});

test("a block without items is empty, not missing", () => {
  expect(renderBlock("knowledge")).toBe("<knowledge>\n</knowledge>");
});

test("clips visibly", () => {
  expect(clip("12345", 5)).toBe("12345");
  expect(clip("123456", 5)).toBe("12345…[cut]");
});
