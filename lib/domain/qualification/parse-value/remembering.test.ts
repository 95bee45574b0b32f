import { expect, test } from "vitest";
import { remembering } from "./remembering.ts";

test("what was made lately is not made again, and the oldest is forgotten first", () => {
  const made: string[] = [];
  const double = remembering(
    2,
    (text: string) => text,
    (text) => {
      made.push(text);
      return `${text}${text}`;
    },
  );
  expect(["a", "b", "a", "c", "b", "a"].map(double)).toEqual(["aa", "bb", "aa", "cc", "bb", "aa"]);
  expect(made).toEqual(["a", "b", "c", "a"]);
});
