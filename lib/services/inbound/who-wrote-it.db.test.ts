import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conversation, message } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import type { SentMessage } from "#e2e/fakes/graph.ts";
import { reportsOf } from "#e2e/fakes/graph-reports.ts";
import { instagramPayloads, messengerPayloads, whatsappEcho, whatsappText } from "#e2e/fakes/payloads.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, type TestChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Random, seededRandom } from "#test/faults/random.ts";
import { startWebhooks } from "#test/faults/webhooks.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { receiveDelivery } from "./receive-delivery.ts";

const ownAppId = "900100200300400";
const inboxAppId = 263902037430900;
const rounds = 5;
const seeds = 5;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe.each(["messenger", "instagram", "whatsapp"] as const)("echoes on %s, in any order and form", (kind) => {
  it("never pause the AI on our own sends, and always on a person's", { timeout: 120_000 }, async () => {
    const first = Date.now() % 100_000;
    for (let seed = first; seed < first + seeds; seed += 1) await playLife(kind, seed);
  });
});

/** How the platform tells of our sends in a round. */
interface Form {
  /** `inside`: before our call is answered, and it is worked on at once. `waited`: and the wait for it is over by then. */
  when: "inside" | "waited" | "before" | "after" | "late";
  appId: string | number | null;
  appIdOnInstagram: boolean;
  metadata: boolean;
  rewritten: boolean;
}

async function playLife(kind: MetaChannelKind, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const variables = random.chance(0.5) ? { META_APP_ID: ownAppId } : {};
  const desk = await givenDesk(database, { variables });
  const channel = await createChannel(desk.scope, { kind });
  const life = startLife(desk, channel, random);
  const webhooks = await startWebhooks(desk.app, life.heard);
  try {
    for (let round = 1; round <= rounds; round += 1) await life.round(webhooks.url, `seed ${seed}, round ${round}`);
    expect(desk.graph.sent.length, `seed ${seed}: the AI spoke`).toBeGreaterThan(0);
  } finally {
    await desk.stop();
    await webhooks.stop();
    await forgetJobs(database);
  }
}

function startLife(desk: Desk, channel: TestChannel, random: Random) {
  const { kind, accountId } = channel;
  const user = kind === "whatsapp" ? "34600111222" : "person-1";
  const now = () => desk.app.clock.now();
  let form: Form = { when: "after", appId: ownAppId, appIdOnInstagram: false, metadata: true, rewritten: false };
  let people = 0;

  async function deliver(body: unknown): Promise<void> {
    const { bytes, signature } = signBody(body, testAppSecret);
    if (kind === "webchat") return;
    expect(await receiveDelivery(desk.app, { kind, body: bytes, signature })).toBe("stored");
  }

  const payloadsOf = () => (kind === "instagram" ? instagramPayloads : messengerPayloads);

  function customerWrites(text: string): Promise<void> {
    const at = now();
    if (kind === "whatsapp") return deliver(whatsappText({ phoneNumberId: accountId, from: user, text, at }));
    return deliver(payloadsOf().text({ user, account: accountId, text, at }));
  }

  function personWrites(): Promise<void> {
    people += 1;
    const text = `Jorge here, for the ${people}. time`;
    const at = now();
    if (kind === "whatsapp") return deliver(whatsappEcho({ phoneNumberId: accountId, to: user, text, at }));
    const app = random.pick([{}, {}, { appId: inboxAppId }, { appId: String(inboxAppId) }, { appId: 77 }]);
    return deliver(payloadsOf().echo({ user, account: accountId, text, at, ...app }));
  }

  function nextForm(): Form {
    return {
      when: random.pick(["inside", "waited", "before", "after", "late"] as const),
      appId: random.pick([ownAppId, Number(ownAppId), null, null]),
      appIdOnInstagram: random.chance(0.5),
      metadata: random.chance(0.6),
      rewritten: random.chance(0.3),
    };
  }

  async function report(sent: SentMessage): Promise<void> {
    for (const body of reportsOf(sent, form)) {
      await deliver(body);
      if (random.chance(0.3)) await deliver({ ...body, again: newId() });
    }
  }

  async function passes(ms: number): Promise<void> {
    desk.app.clock.advance(ms);
    await desk.run();
  }

  async function check(name: string, personWrote: boolean): Promise<void> {
    const ofChannel = and(eq(conversation.workspaceId, desk.scope.workspaceId), eq(conversation.channelId, channel.id));
    const [row] = await database.db.select().from(conversation).where(ofChannel);
    const about = `${name}: ${JSON.stringify(form)}`;
    expect(row?.control, about).toBe(personWrote ? "human" : "ai");
    const messages = await database.db
      .select()
      .from(message)
      .where(and(eq(message.workspaceId, desk.scope.workspaceId), eq(message.channelId, channel.id)))
      .orderBy(asc(message.seq));
    const by = (author: string) => messages.filter((one) => one.author === author);
    expect(by("app"), about).toHaveLength(people);
    expect(by("system"), about).toEqual([]);
    const ours = by("ai").filter((one) => one.state !== "withheld");
    const known = new Set(ours.map((one) => one.externalId));
    expect(
      desk.graph.sent.every((one) => known.has(one.externalId)),
      `${about}: every send is in the ledger`,
    ).toBe(true);
    expect(
      ours.every((one) => one.state !== "queued" && one.state !== "sending"),
      about,
    ).toBe(true);
  }

  return {
    /** A report has been stored while our call waits for its answer. */
    async heard(): Promise<void> {
      if (form.when === "inside" || form.when === "waited") await desk.run();
      if (form.when === "waited") await passes(5_000);
    },
    async round(webhooksUrl: string, name: string): Promise<void> {
      form = nextForm();
      const early = form.when === "inside" || form.when === "waited" || form.when === "before";
      desk.graph.report(early ? { webhooksUrl, secret: testAppSecret, beforeAnswer: true, ...form } : null);
      // What was lost and comes back without a mark and in other words is nobody's to know.
      const unknowable = form.rewritten && !(kind === "messenger" && form.metadata);
      const lost = kind !== "whatsapp" && !unknowable && random.chance(0.25);
      if (lost) desk.graph.fail({ to: user, behave: { kind: "reset_after" } });
      const from = desk.graph.sent.length;
      await customerWrites(`Thought, ${name}`);
      const personFirst = random.chance(0.2);
      const personWrote = personFirst || random.chance(0.4);
      if (personFirst) await personWrites();
      await desk.run();
      if (form.when === "late") await passes(random.int(3_000));
      const personBetween = personWrote && !personFirst && random.chance(0.5);
      if (personBetween) await personWrites();
      if (!early) for (const sent of desk.graph.sent.slice(from)) await report(sent);
      if (personWrote && !personFirst && !personBetween) await personWrites();
      await desk.run();
      for (let waited = 0; waited < 8; waited += 1) await passes(1_000);
      await check(name, personWrote);
      desk.graph.clearRules();
      await passes(16 * 60_000);
    },
  };
}
