import { and, asc, eq } from "drizzle-orm";
import { channel, message, notification } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { instagramPayloads, messengerPayloads, whatsappText } from "#e2e/fakes/payloads.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { receiveDelivery } from "#lib/services/inbound/receive-delivery.ts";
import { createChannel, type TestChannel, testAppSecret } from "./factories/channel.ts";
import type { Desk } from "./given-desk.ts";

/** What a test asks of a desk whose customers write on any platform. The desk is read at each call: tests have one each. */
export function onPlatforms(desk: () => Desk) {
  const payloads = {
    whatsapp: (to: TestChannel, from: string, text: string) =>
      whatsappText({ from, text, at: desk().app.clock.now(), phoneNumberId: to.accountId }),
    messenger: (to: TestChannel, user: string, text: string) =>
      messengerPayloads.text({ user, text, at: desk().app.clock.now(), account: to.accountId }),
    instagram: (to: TestChannel, user: string, text: string) =>
      instagramPayloads.text({ user, text, at: desk().app.clock.now(), account: to.accountId }),
  } as const;

  async function deliver(kind: MetaChannelKind, payload: unknown): Promise<void> {
    const { bytes, signature } = signBody(payload, testAppSecret);
    await receiveDelivery(desk().app, { kind, body: bytes, signature });
    await desk().run();
  }

  return {
    deliver,
    channelOf: async (kind: MetaChannelKind) =>
      kind === "whatsapp" ? desk().channel : createChannel(desk().scope, { kind }),
    writes(to: TestChannel, from: string, text = "Hello"): Promise<void> {
      if (to.kind === "webchat") throw new Error("web chat asks no platform");
      return deliver(to.kind, payloads[to.kind](to, from, text));
    },
    /** In steps, as life has them: what becomes due in between runs in between. */
    async later(ms: number, steps = 12): Promise<void> {
      for (let step = 0; step < steps; step += 1) {
        desk().app.clock.advance(ms / steps);
        await desk().run();
      }
    },
    attemptsFor: (to: string) => desk().graph.attempts.filter((one) => one.to === to).length,
    received: (to: string) =>
      desk()
        .graph.sent.filter((one) => one.to === to)
        .map((one) => one.text),
    record: async ({ id }: TestChannel) => (await desk().app.db.select().from(channel).where(eq(channel.id, id))).at(0),
    /** What we wrote on a channel, in the order in which it was made. */
    async oursOf(to: TestChannel): Promise<{ state: string; class: string | null; text: string }[]> {
      const { app, scope } = desk();
      const rows = await app.db
        .select()
        .from(message)
        .where(and(eq(message.workspaceId, scope.workspaceId), eq(message.channelId, to.id)))
        // Numbers are of one conversation: of several at one moment only the ids know the order.
        .orderBy(asc(message.createdAt), asc(message.id));
      return rows
        .filter((one) => one.author !== "customer")
        .map((one) => ({ state: one.state, class: one.error?.class ?? null, text: one.text }));
    },
    told: async () =>
      desk()
        .app.db.select({ memberId: notification.memberId, title: notification.title })
        .from(notification)
        .where(and(eq(notification.workspaceId, desk().scope.workspaceId), eq(notification.kind, "channel_broken"))),
  };
}
