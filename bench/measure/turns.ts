import { setTimeout as delay } from "node:timers/promises";
import { type Desk, settle } from "#bench/desk.ts";
import { postSigned } from "#bench/http.ts";
import { type Machine, ratesFor } from "#bench/machine.ts";
import { openLoop } from "#bench/open-loop.ts";
import { percentile } from "#bench/percentiles.ts";
import { processorTime } from "#bench/processor-time.ts";
import type { Row } from "#bench/row.ts";
import { readStatements, resetStatements } from "#bench/statements.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";

const perSecond = 50;
const costGroup = "Scripted turn, what it takes";
/** Who has no reply by then is counted as lost. */
const patienceMs = 15_000;

/** New customers write at a steady rate; then half of them answer the first question. */
export async function measureTurns(desk: Desk, machine: Machine): Promise<Row[]> {
  await write20(desk, "1999", 5);
  const rows = await measureCosts(desk);
  for (const [index, rate] of ratesFor(machine, perSecond).entries()) {
    const customers = { prefix: `1${8 + index}88`, rate };
    const group = `Scripted turn, webhook in to Graph call out, ${rate} conversations/s`;
    const first = await writeAll(desk, 20, "Hello, I need help with a contract", customers);
    const later = await writeAll(desk, 10, "a supplier contract review", customers);
    const found = [...waits(group, "first message", first), ...waits(group, "later message", later)];
    rows.push(...found.map((row) => ({ ...row, isWholeLoad: rate === perSecond })));
  }
  return rows;
}

/** Twenty new customers a second, and until all have their reply. */
async function write20(desk: Desk, prefix: string, seconds: number): Promise<number> {
  await openLoop({ perSecond: 20, seconds }, async (index) => {
    await write(desk, `${prefix}${String(index).padStart(7, "0")}`, "Hello, I need help with a contract");
  });
  await settle(desk, 60_000);
  return 20 * seconds;
}

export interface Waits {
  ms: number[];
  lost: number;
}

function waits(group: string, what: string, { ms, lost }: Waits): Row[] {
  const row = (name: string, value: number, budget?: Row["budget"]): Row => ({
    group,
    name: `${what}, ${name}`,
    value,
    unit: "ms",
    ...(budget && { budget }),
  });
  const longest = Math.max(patienceMs, ...ms);
  const all = [...ms, ...Array<number>(lost).fill(longest)];
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
export async function writeAll(
  desk: Desk,
  seconds: number,
  text: string,
  { prefix, rate }: { prefix: string; rate: number },
): Promise<Waits> {
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
  await openLoop({ perSecond: rate, seconds }, async (index, due) => {
    const from = `${prefix}${String(index).padStart(7, "0")}`;
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

/** What a turn costs where nothing queues: comparable between machines that are busy and idle. */
async function measureCosts(desk: Desk): Promise<Row[]> {
  await resetStatements(desk);
  const before = await processorTime(desk);
  const turns = await write20(desk, "1998", 6);
  const after = await processorTime(desk);
  const name = (what: string) => `${what} for each turn, at 20/s`;
  const group = costGroup;
  const costs: Row[] = [{ group, name: name("statements"), value: await readStatements(desk, turns), unit: "count" }];
  if (!before || !after) return costs;
  const each = (what: string, ms: number): Row => ({ group, name: name(what), value: ms / turns, unit: "ms" });
  return [
    ...costs,
    each("processor time of the server", after.serverMs - before.serverMs),
    each("processor time of the database", after.databaseMs - before.databaseMs),
  ];
}
