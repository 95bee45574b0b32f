import { setTimeout as delay } from "node:timers/promises";
import { type Desk, settle } from "#bench/desk.ts";
import { postSigned } from "#bench/http.ts";
import { openLoop } from "#bench/open-loop.ts";
import { percentile } from "#bench/percentiles.ts";
import { processorTime } from "#bench/processor-time.ts";
import type { Row } from "#bench/row.ts";
import { readStatements, resetStatements } from "#bench/statements.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";

const perSecond = 50;
const group = `Scripted turn, webhook in to Graph call out, ${perSecond} conversations/s`;
/** Who has no reply by then is counted as lost. */
const patienceMs = 15_000;

/** New customers write at a steady rate; then half of them answer the first question. */
export async function measureTurns(desk: Desk): Promise<Row[]> {
  await warmUp(desk);
  const costs: Row[] = [];
  const first = await withCosts(desk, costs, () => writeAll(desk, 20, "Hello, I need help with a contract"));
  const later = await writeAll(desk, 10, "a supplier contract review");
  return [...waits("first message", first), ...waits("later message", later), ...costs];
}

/** The first requests compile routes and open connections. */
async function warmUp(desk: Desk): Promise<void> {
  await openLoop({ perSecond: 20, seconds: 5 }, async (index) => {
    await write(desk, `1999${String(index).padStart(7, "0")}`, "Hello");
  });
  await settle(desk);
}

interface Waits {
  ms: number[];
  lost: number;
}

function waits(what: string, { ms, lost }: Waits): Row[] {
  const row = (name: string, value: number, budget?: Row["budget"]): Row => ({
    group,
    name: `${what}, ${name}`,
    value,
    unit: "ms",
    ...(budget && { budget }),
  });
  const all = [...ms, ...Array<number>(lost).fill(patienceMs)];
  return [
    row("p50", percentile(all, 0.5), { atMost: 60 }),
    row("p95", percentile(all, 0.95), { atMost: 200 }),
    row("p99", percentile(all, 0.99)),
    {
      group,
      name: `${what}, no reply within ${patienceMs / 1000} s`,
      value: lost,
      unit: "count",
      budget: { atMost: 0 },
    },
  ];
}

/** How long each customer waited for the reply, from the moment at which they should have written. */
async function writeAll(desk: Desk, seconds: number, text: string): Promise<Waits> {
  const { sent } = desk.graph;
  const dueAt = new Map<string, number>();
  const ms: number[] = [];
  let read = sent.length;
  const collect = () => {
    for (; read < sent.length; read += 1) {
      const message = sent[read];
      const due = message && dueAt.get(message.to);
      if (!message || due === undefined) continue;
      ms.push(Math.max(0, message.at - performance.timeOrigin - due));
      dueAt.delete(message.to);
    }
  };
  await openLoop({ perSecond, seconds }, async (index, due) => {
    const from = `1888${String(index).padStart(7, "0")}`;
    dueAt.set(from, due);
    await write(desk, from, text);
  });
  const deadline = Date.now() + patienceMs;
  while (dueAt.size > 0 && Date.now() < deadline) {
    await delay(20);
    collect();
  }
  await settle(desk);
  return { ms, lost: dueAt.size };
}

async function write({ url }: Desk, from: string, text: string): Promise<void> {
  const status = await postSigned(`${url}/api/webhooks/whatsapp`, whatsappText({ from, text }));
  if (status !== 200) throw new Error(`a webhook was answered ${status}`);
}

async function withCosts(desk: Desk, costs: Row[], work: () => Promise<Waits>): Promise<Waits> {
  await resetStatements(desk);
  const before = await processorTime(desk);
  const result = await work();
  const after = await processorTime(desk);
  const turns = result.ms.length;
  const statements = await readStatements(desk, turns);
  costs.push({ group, name: "statements for each turn", value: statements, unit: "count" });
  if (!before || !after) return result;
  const each = (name: string, value: number): Row => ({ group, name, value: value / turns, unit: "ms" });
  costs.push(each("processor time of the server for each turn", after.serverMs - before.serverMs));
  costs.push(each("processor time of the database for each turn", after.databaseMs - before.databaseMs));
  return result;
}
