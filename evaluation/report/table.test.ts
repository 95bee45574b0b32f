import { expect, test } from "vitest";
import { givenPlay } from "#evaluation/score/given-play.ts";
import { rowOf } from "#evaluation/score/row.ts";
import { scorePlay } from "#evaluation/score/score-play.ts";
import { renderTable, withoutTimes } from "./table.ts";

const row = rowOf("model", "off_topic", [{ name: "a", kind: "off_topic", score: scorePlay(givenPlay([])) }]);

test("a table has one line for each row and says what k was", () => {
  const [head, rule, line, ...rest] = renderTable([row], 5).split("\n");
  expect(head).toContain("pass^5");
  expect(rule).toMatch(/^\| -+ \| -+ \| -+: /);
  expect(line).toContain("off topic");
  expect(rest).toEqual([]);
});

test("only times may differ between two machines", () => {
  const slow = { ...row, p50Ms: 1234, p95Ms: 99_999 };
  expect(withoutTimes(renderTable([slow], 3))).toBe(withoutTimes(renderTable([row], 3)));
  expect(withoutTimes(renderTable([{ ...row, reAsks: 1 }], 3))).not.toBe(withoutTimes(renderTable([row], 3)));
});
