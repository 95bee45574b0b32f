import type { Scope } from "#db/client.ts";
import { channel, channelHour, messageTemplate } from "#db/schema/index.ts";
import { type ChannelKind, channelKinds } from "#lib/domain/channel/channel-kind.ts";
import { seal } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { before } from "./before.ts";
import type { SeedEnv } from "./seed-env.ts";

interface Account {
  accountId: string;
  name: string;
  settings: Record<string, string>;
}

/** Accounts of the operator contract. They are nobody's: what is sent there is refused by Meta. */
const accounts = {
  whatsapp: {
    accountId: "100000000000001",
    name: "WhatsApp",
    settings: { demo: "yes", wabaId: "110000000000001", displayPhoneNumber: "15550100001" },
  },
  instagram: {
    accountId: "300000000000003",
    name: "Instagram",
    settings: { demo: "yes", login: "instagram", username: "harborfinch" },
  },
  messenger: {
    accountId: "200000000000002",
    name: "Messenger",
    settings: { demo: "yes", pageName: "Harbor & Finch Legal" },
  },
  webchat: { accountId: "demo", name: "Web chat", settings: {} },
} as const satisfies Record<ChannelKind, Account>;

const templates = [
  {
    name: "follow_up_after_consultation",
    body: "Hello {{1}}, thank you for talking to us about {{2}}. Would you like to go on? Just answer here.",
  },
  { name: "appointment_reminder", body: "Hello {{1}}, this is a reminder of your appointment on {{2}} at {{3}}." },
  { name: "we_have_an_answer", body: "Hello, we have an answer to your question. Write to us here to read it." },
] as const;

export async function insertChannels(
  { db, workspaceId }: Scope,
  env: SeedEnv,
  now: Date,
): Promise<Record<ChannelKind, string>> {
  const channelIds = { whatsapp: newId(), instagram: newId(), messenger: newId(), webchat: newId() };
  const secrets = {
    accessTokenSealed: seal("demo-access-token", env.encryptionKey),
    appSecretSealed: seal(env.metaAppSecret ?? "demo-app-secret", env.encryptionKey),
    verifyTokenSealed: seal(env.metaVerifyToken ?? "demo-verify-token", env.encryptionKey),
  };
  await db.insert(channel).values(
    channelKinds.map((kind) => ({
      ...accounts[kind],
      ...(kind === "webchat" ? {} : secrets),
      workspaceId,
      id: channelIds[kind],
      kind,
      state: "connected" as const,
      lastEventAt: before(now, { minutes: 1 }),
      lastEventKind: "message" as const,
      lastSendAt: before(now, { minutes: 1 }),
      connectedAt: before(now, { days: 79 }),
      createdAt: before(now, { days: 79 }),
    })),
  );
  await db.insert(messageTemplate).values(
    templates.map((one) => ({
      ...one,
      workspaceId,
      id: newId(),
      channelId: channelIds.whatsapp,
      externalId: one.name,
      language: "en_US",
      category: "UTILITY",
      status: "APPROVED",
      components: [{ type: "BODY", text: one.body }],
      syncedAt: before(now, { minutes: 40 }),
    })),
  );
  await db.insert(channelHour).values(channelKinds.flatMap((kind) => lastDay(workspaceId, channelIds[kind], now)));
  return channelIds;
}

/** What came in each hour of the last day, for the bars. */
const hoursOfADay = [1, 2, 1, 1, 1, 2, 14, 4, 2, 6, 9, 3, 12, 4, 2, 11, 5, 3, 2, 10, 6, 4, 3, 5] as const;
const hourMs = 3_600_000;

function lastDay(workspaceId: string, channelId: string, now: Date) {
  const thisHour = Math.floor(now.getTime() / hourMs);
  return hoursOfADay.map((received, index) => ({
    workspaceId,
    channelId,
    hour: new Date((thisHour - (hoursOfADay.length - 1 - index)) * hourMs),
    received,
    sent: Math.floor(received / 2),
  }));
}
