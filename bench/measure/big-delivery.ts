import { setTimeout as delay } from "node:timers/promises";
import { type Desk, dropJobs, settle } from "#bench/desk.ts";
import { post, sign } from "#bench/http.ts";
import { processorTime } from "#bench/processor-time.ts";
import type { Row } from "#bench/row.ts";
import { bigDelivery } from "#e2e/fakes/big-delivery.ts";

const wholeSize = { updates: 1_000, people: 100, bytes: 3_000_000 };
const group = "One WhatsApp delivery of 3 MB with 1,000 updates of 100 customers";
const patienceMs = 90_000;

/** What Meta sends after an outage: half messages, half statuses. The turns of the customers run meanwhile. */
export async function measureBigDelivery(desk: Desk, size = wholeSize): Promise<Row[]> {
  await settle(desk, patienceMs);
  const body = sign(bigDelivery(size));
  const before = await processorTime(desk);
  const startedAt = performance.now();
  const status = await post(`${desk.url}/api/webhooks/whatsapp`, body);
  const answeredMs = performance.now() - startedAt;
  if (status !== 200) throw new Error(`the webhook answered ${status}`);
  await untilProcessed(desk);
  const processedMs = performance.now() - startedAt;
  const after = await processorTime(desk);
  await settle(desk, patienceMs);
  await dropJobs(desk);
  return [
    { group, name: "stored and answered", value: answeredMs, unit: "ms", budget: { atMost: 1_000 } },
    { group, name: "processed", value: processedMs, unit: "ms", budget: { atMost: 10_000 } },
    ...(before && after
      ? [
          costRow("processor time of the server until then", after.serverMs - before.serverMs),
          costRow("processor time of the database until then", after.databaseMs - before.databaseMs),
        ]
      : []),
  ];
}

function costRow(name: string, value: number): Row {
  return { group, name, value, unit: "ms" };
}

async function untilProcessed({ sql }: Desk): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const [row] = await sql`select count(*)::int as open from webhook_delivery where processed_at is null`;
    if (row?.open === 0) return;
    await delay(20);
  }
  throw new Error(`the delivery was not processed within ${patienceMs} ms`);
}
