import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";

const results = z.object({
  rows: z.array(z.object({ agent: z.string(), kind: z.string(), tokens: z.number() })),
  conversations: z.array(z.object({ name: z.string(), conversation: z.array(z.string()).optional() })),
});

let fake: FakeModel;
let folder: string;
beforeAll(async () => {
  fake = await startFakeModel();
  folder = await mkdtemp(path.join(tmpdir(), "frontdesk-evaluation-"));
});
afterAll(async () => {
  await fake.stop();
  await rm(folder, { recursive: true });
});

async function runEvaluation(args: readonly string[], env: Record<string, string> = {}) {
  const json = path.join(folder, `${args.join("")}.json`);
  const all = ["scripts/run.mjs", "evaluation/run.ts", ...args, "--language", "en", "--persons", "1", "--k", "1"];
  const own = { PATH: "/usr/bin:/bin", NODE_ENV: "test" as const };
  const child = spawn(process.execPath, [...all, "--json", json], { env: { ...own, ...env } });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [code] = await once(child, "close");
  const read = await readFile(json, "utf8").catch(() => null);
  return { code: z.number().parse(code), output, saved: read === null ? null : results.parse(JSON.parse(read)) };
}

test("npm run eval prints the scripted agent's row, writes it down and ends well", async () => {
  const { code, output, saved } = await runEvaluation(["--agent", "scripted", "--kind", "plain"]);
  expect(output).toContain("| scripted | plain ");
  expect(saved?.rows).toEqual([expect.objectContaining({ agent: "scripted", kind: "plain", tokens: 0 })]);
  expect(code).toBe(0);
});

test("with a model in the environment it plays too; a mistake is below the floor, and its words are kept", async () => {
  const { code, output, saved } = await runEvaluation(["--kind", "plain"], {
    OPENAI_BASE_URL: fake.url,
    AI_API: "chat",
  });
  expect(output).toContain("| model    | plain ");
  expect(saved?.rows.map(({ agent }) => agent)).toEqual(["scripted", "model"]);
  expect(saved?.rows[1]?.tokens).toBeGreaterThan(0);
  expect(fake.calls.length).toBeGreaterThan(0);
  // The fake is no good reader of choices and dates.
  expect(output).toMatch(/model, plain: \S+ false fills a conversation/);
  expect(saved?.conversations.flatMap((one) => one.conversation ?? []).join("\n")).toMatch(/false fill: \w+/);
  expect(code).toBe(1);
});

test("a model that is asked for and not there is said in one sentence", async () => {
  const { code, output } = await runEvaluation(["--agent", "model"]);
  expect(output.trim()).toBe("No model is configured: set OPENAI_API_KEY or OPENAI_BASE_URL.");
  expect(code).toBe(1);
});
