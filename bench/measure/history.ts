import { setTimeout as delay } from "node:timers/promises";
import { type Desk, dropJobs, settle } from "#bench/desk.ts";
import { post, sign } from "#bench/http.ts";
import { percentile } from "#bench/percentiles.ts";
import type { Row } from "#bench/row.ts";
import { bigHistory } from "#e2e/fakes/big-delivery.ts";
import { type Waits, writeAll } from "./turns.ts";

const whole = { parts: 5, partSize: { messages: 10_000, threads: 200 }, rate: 20, seconds: 15 };
const text = "Hello, I need help with a contract";
const group = `Scripted turn at ${whole.rate}/s beside the import of ${(whole.parts * whole.partSize.messages).toLocaleString("en")} old messages`;

/** The past of a number comes in a few large deliveries; new customers write all the while. */
export async function measureHistory(desk: Desk, { parts, partSize, rate, seconds } = whole): Promise<Row[]> {
  await settle(desk, 60_000);
  const alone = await writeAll(desk, seconds, text, { prefix: "1555901", rate });
  const bodies = Array.from({ length: parts }, (_, part) => sign(bigHistory({ ...partSize, part })));
  for (const body of bodies) {
    const status = await post(`${desk.url}/api/webhooks/whatsapp`, body);
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
  }
  const beside = await writeAll(desk, seconds, text, { prefix: "1555902", rate });
  const imported = await countImported(desk);
  await endImport(desk, parts * partSize.messages);
  return [
    ...times("alone", alone),
    ...times("beside the import", beside),
    row("beside against alone, p50", ratio(beside, alone, 0.5), "ratio", { atMost: 2 }),
    row("beside against alone, p95", ratio(beside, alone, 0.95), "ratio", { atMost: 2 }),
    row("no reply", alone.lost + beside.lost, "count", { atMost: 0 }),
    row("old messages stored by then", imported, "count"),
  ];
}

function times(what: string, { ms }: Waits): Row[] {
  return [row(`${what}, p50`, percentile(ms, 0.5), "ms"), row(`${what}, p95`, percentile(ms, 0.95), "ms")];
}

function ratio(a: Waits, b: Waits, at: number): number {
  return percentile(a.ms, at) / percentile(b.ms, at);
}

function row(name: string, value: number, unit: Row["unit"], budget?: Row["budget"]): Row {
  return { group, name, value, unit, ...(budget && { budget }) };
}

const importPatienceMs = 90_000;

/** The rest of the import, and the cleaning of the tables after it, must not slow the next measurement. */
async function endImport(desk: Desk, messages: number): Promise<void> {
  const deadline = Date.now() + importPatienceMs;
  while ((await countImported(desk)) < messages && Date.now() < deadline) await delay(500);
  await dropJobs(desk);
  await desk.sql`vacuum (analyze)`;
}

async function countImported({ sql }: Desk): Promise<number> {
  const [found] = await sql`select count(*)::int as stored from message where imported`;
  return found?.stored ?? 0;
}
