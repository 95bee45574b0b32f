import { beforeAll, describe, expect, test } from "vitest";
import { agentWith } from "./agents.ts";
import { customersOf } from "./customer/customers.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { spokenLanguages } from "./language.ts";
import { defaults } from "./options.ts";
import { renderConversation } from "./report/conversation.ts";
import { readDocumentedTable } from "./report/document.ts";
import { renderTable, withoutTimes } from "./report/table.ts";
import { belowFloor } from "./score/floors.ts";
import { isFlawless } from "./score/score-play.ts";

let evaluation: Evaluation;

beforeAll(async () => {
  evaluation = await evaluate("scripted", agentWith(null), {
    customers: customersOf(spokenLanguages, defaults.persons),
    k: defaults.k,
  });
}, 120_000);

describe("the scripted agent", () => {
  test("keeps every floor", () => {
    expect(evaluation.rows.flatMap(belowFloor)).toEqual([]);
  });

  test("fills plain customers' answers in completely and invents none", () => {
    const plain = evaluation.plays.filter(({ kind }) => kind === "plain");
    expect(plain.filter(({ score }) => !isFlawless(score)).map(renderConversation)).toEqual([]);
    expect(plain.length).toBeGreaterThan(0);
  });

  test("leaves nobody in silence", () => {
    expect(evaluation.plays.filter(({ score }) => score.silences > 0).map(renderConversation)).toEqual([]);
  });

  test("is documented as it is; after a change: npm run eval -- --agent scripted --docs", async () => {
    const measured = renderTable(evaluation.rows, defaults.k);
    expect(withoutTimes(await readDocumentedTable())).toBe(withoutTimes(measured));
  });
});
