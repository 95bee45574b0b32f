import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundleWidget } from "#scripts/start/widget.ts";

/** The promise to every site is 30,000; what we allow ourselves is a good deal less. */
const compressedBytesMax = 8_000;

it("weighs little, and asks nobody but the desk", async () => {
  const script = await bundleWidget();
  expect(script.length).toBeGreaterThan(0);
  expect(gzipSync(script).length).toBeLessThanOrEqual(compressedBytesMax);
  expect(script.match(/https?:\/\/[^"'`\s)]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
});

it("does nothing that a strict policy forbids", async () => {
  expect(await bundleWidget()).not.toMatch(
    /\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write|@import|url\(/,
  );
});
