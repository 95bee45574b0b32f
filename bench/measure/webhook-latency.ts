import { type Desk, settle } from "#bench/desk.ts";
import { postSigned } from "#bench/http.ts";
import { type Machine, ratesFor } from "#bench/machine.ts";
import { openLoop } from "#bench/open-loop.ts";
import { percentile } from "#bench/percentiles.ts";
import type { Row } from "#bench/row.ts";
import { newWamid, whatsappStatus, whatsappText } from "#e2e/fakes/payloads.ts";

const perSecond = 200;

/** What WhatsApp delivers: for each message of a customer about three statuses of ours. The turns run meanwhile. */
export async function measureWebhookLatency(desk: Desk, machine: Machine): Promise<Row[]> {
  const rows: Row[] = [];
  for (const rate of ratesFor(machine, perSecond)) {
    const found = await measureAt(desk, rate);
    rows.push(...found.map((row) => ({ ...row, isWholeLoad: rate === perSecond })));
  }
  return rows;
}

async function measureAt(desk: Desk, rate: number): Promise<Row[]> {
  const group = `Webhook stored and answered, ${rate} requests/s for 10 s`;
  const waited: number[] = [];
  await openLoop({ perSecond: rate, seconds: 10 }, async (index, dueAt) => {
    const from = `177${rate}${String(index).padStart(7, "0")}`;
    const body = index % 4 === 0 ? whatsappText({ from, text: "Hello" }) : whatsappStatus(unknownStatus(from));
    const status = await postSigned(`${desk.url}/api/webhooks/whatsapp`, body);
    if (status !== 200) throw new Error(`a webhook was answered ${status}`);
    waited.push(performance.now() - dueAt);
  });
  await settle(desk);
  return [
    { group, name: "p50", value: percentile(waited, 0.5), unit: "ms" },
    { group, name: "p99", value: percentile(waited, 0.99), unit: "ms", budget: { atMost: 100 } },
    { group, name: "max", value: percentile(waited, 1), unit: "ms" },
  ];
}

function unknownStatus(to: string) {
  return { id: newWamid(), status: "delivered" as const, to };
}
