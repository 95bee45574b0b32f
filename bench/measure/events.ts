import { request } from "node:http";
import { createDatabase } from "#db/client.ts";
import { type Desk, settle } from "#bench/desk.ts";
import { postSigned } from "#bench/http.ts";
import { percentile } from "#bench/percentiles.ts";
import type { Row } from "#bench/row.ts";
import { whatsappEcho } from "#e2e/fakes/payloads.ts";
import { systemClock } from "#lib/platform/clock.ts";
import { parseEnv } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { createSession } from "#test/factories/session.ts";

const group = "Change visible in another member's event stream";
const probes = 60;
const patienceMs = 5_000;

/** A person answers a customer in the WhatsApp app; a member's open page hears of it. One probe after the other. */
export async function measureEvents(desk: Desk): Promise<Row[]> {
  const [conversation] = await desk.sql`
    select conversation.id, identity.phone from conversation join identity on identity.id = conversation.identity_id
    where identity.phone like '1888%' limit 1`;
  if (!conversation) throw new Error("no conversation to change");
  const stream = await openStream(desk, await signIn(desk));
  const waited: number[] = [];
  try {
    for (let probe = 0; probe < probes; probe += 1) {
      const changed = stream.nextChange(conversation.id);
      const startedAt = performance.now();
      const echo = whatsappEcho({ to: conversation.phone, text: `Number ${probe}` });
      await postSigned(`${desk.url}/api/webhooks/whatsapp`, echo);
      waited.push((await changed) - startedAt);
      await settle(desk);
    }
  } finally {
    stream.close();
  }
  return [
    { group, name: "p50", value: percentile(waited, 0.5), unit: "ms" },
    { group, name: "p95", value: percentile(waited, 0.95), unit: "ms", budget: { atMost: 300 } },
  ];
}

async function signIn({ sql, databaseUrl, authSecret, encryptionKey }: Desk): Promise<string> {
  const [member] = await sql`select workspace_id, id from member where role = 'owner' limit 1`;
  const env = parseEnv({ DATABASE_URL: databaseUrl, AUTH_SECRET: authSecret, ENCRYPTION_KEY: encryptionKey });
  const connection = createDatabase(databaseUrl, { max: 1 });
  try {
    const app = { db: connection.db, env, clock: systemClock, log };
    return (await createSession(app, { workspaceId: member?.workspace_id, memberId: member?.id })).cookie;
  } finally {
    await connection.close();
  }
}

interface Stream {
  /** When the next change of this conversation is heard. */
  nextChange(conversationId: string): Promise<number>;
  close(): void;
}

function openStream({ url }: Desk, cookie: string): Promise<Stream> {
  const waiting: { words: string; tell: (at: number) => void }[] = [];
  return new Promise((resolve, reject) => {
    const call = request(`${url}/api/events`, { headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`/api/events answered ${response.statusCode}`));
      response.setEncoding("utf8");
      response.on("data", (piece: string) => {
        for (const one of waiting.filter(({ words }) => piece.includes(words))) {
          waiting.splice(waiting.indexOf(one), 1);
          one.tell(performance.now());
        }
      });
      resolve({
        nextChange: (conversationId) =>
          new Promise((tell, giveUp) => {
            const timer = setTimeout(() => giveUp(new Error("no change was heard")), patienceMs);
            waiting.push({
              words: conversationId,
              tell: (at) => {
                clearTimeout(timer);
                tell(at);
              },
            });
          }),
        close: () => call.destroy(),
      });
    });
    call.once("error", reject);
    call.end();
  });
}
