import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import { modelAgent } from "./agents.ts";
import { customersOf } from "./customer/customers.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { renderTable } from "./report/table.ts";
import { belowFloor } from "./score/floors.ts";

let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(() => fake.stop());
beforeEach(() => fake.setBehaviour({ type: "good" }));

const atTheLawyers = customersOf(["en"], 2).filter(({ name }) => name.startsWith("plain/lawyer/"));

function evaluateModel() {
  const server = {
    apiKey: null,
    baseUrl: fake.url,
    model: "small",
    api: "chat",
    reach: "any",
    structured: null,
    speechModel: null,
  } as const;
  const agent = modelAgent({ ...server, timeoutMs: 5_000 });
  return evaluate("model", agent, { customers: atTheLawyers, k: 2, parallel: 4 });
}

function falseFillsIn({ plays }: Evaluation): string[] {
  return [...new Set(plays.flatMap(({ score }) => score.falseFills))];
}

test("a model plays through the code of production, and its row says what it cost", async () => {
  const evaluation = await evaluateModel();
  const { rows, plays } = evaluation;
  const [row] = rows;
  expect(plays.map((one) => one.name)).toEqual(atTheLawyers.flatMap(({ name }) => [name, name]));
  expect(row).toMatchObject({ agent: "model", kind: "plain", conversations: 4, completion: 1, oneQuestion: 1 });
  // The fake quotes only the first amount of "between $2,000 and $4,000": the guard reads the range around it.
  expect(falseFillsIn(evaluation)).toEqual([]);
  expect(row?.tokens).toBeGreaterThan(1_000);
  expect(row?.fallbacks).toBe(0);
  expect(rows.flatMap(belowFloor)).toEqual([]);
  expect(renderTable(rows, 2)).toContain("| model | plain ");
});

test("where the model fails, the scripted agent's work is counted, and that it stood in", async () => {
  fake.setBehaviour({ type: "error", status: 503 });
  const { rows } = await evaluateModel();
  expect(rows[0]).toMatchObject({ completion: 1, falseFills: 0, fallbacks: 1, tokens: 0 });
});

test("what a hostile model invents is no false fill, because it is not stored", async () => {
  fake.setBehaviour({ type: "hostile" });
  const evaluation = await evaluateModel();
  expect(falseFillsIn(evaluation)).toEqual([]);
  expect(evaluation.rows[0]).toMatchObject({ completion: 1, oneQuestion: 1 });
});
