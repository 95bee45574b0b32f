import { closedLoop } from "#bench/closed-loop.ts";
import { type Desk, dropJobs, settle } from "#bench/desk.ts";
import { post, type SignedBody, sign } from "#bench/http.ts";
import type { Row } from "#bench/row.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";

const callers = 32;
const seconds = 6;
/** Signed before the clock runs. */
const bodiesMax = 15_000;
const group = `Throughput, ${callers} connections`;

/** The durable webhook against an empty route that takes the same bodies, each body once. */
export async function measureThroughput(desk: Desk): Promise<Row[]> {
  const webhook = `${desk.url}/api/webhooks/whatsapp`;
  const empty = await load(`${desk.url}/api/ping`, signedBodies("0"), 204);
  await holdJobs(desk);
  const stored = await load(webhook, signedBodies("1"), 200);
  await releaseJobs(desk);
  await dropJobs(desk);
  const busy = await load(webhook, signedBodies("2"), 200);
  await dropJobs(desk);
  await settle(desk);
  return [
    { group, name: "empty route, same bodies", value: empty, unit: "/s" },
    { group, name: "webhook, its work held back", value: stored, unit: "/s" },
    { group, name: "… against the empty route", value: stored / empty, unit: "ratio", budget: { atLeast: 0.4 } },
    { group, name: "webhook, turns of new customers meanwhile", value: busy, unit: "/s" },
    { group, name: "… against the empty route", value: busy / empty, unit: "ratio" },
  ];
}

async function load(url: string, bodies: SignedBody[], expected: number): Promise<number> {
  return await closedLoop({ callers, seconds }, async () => {
    const body = bodies.pop();
    if (!body) throw new Error(`more than ${bodiesMax} calls: sign more bodies`);
    const status = await post(url, body);
    if (status !== expected) throw new Error(`${url} answered ${status}`);
  });
}

function signedBodies(series: string): SignedBody[] {
  return Array.from({ length: bodiesMax }, (_, index) => {
    const from = `1666${series}${String(index).padStart(6, "0")}`;
    return sign(whatsappText({ from, text: "Hello, I need help with a contract" }));
  });
}

/** New jobs are stored and announced as ever, and due in an hour. */
async function holdJobs({ sql }: Desk): Promise<void> {
  await sql`
    create or replace function bench_hold() returns trigger language plpgsql as $$
    begin new.run_at := now() + interval '1 hour'; return new; end $$`;
  await sql`
    create trigger bench_hold before insert on graphile_worker._private_jobs
    for each row execute function bench_hold()`;
}

async function releaseJobs({ sql }: Desk): Promise<void> {
  await sql`drop trigger bench_hold on graphile_worker._private_jobs`;
}
