import type { ChannelRecord } from "#db/queries/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { channelEventWords } from "#lib/domain/channel/channel-event.ts";
import { problemWords, readChannelProblem } from "#lib/domain/channel/channel-problem.ts";
import { spacedPhone } from "#lib/domain/channel/spaced-phone.ts";
import type { HourOfTraffic } from "#lib/domain/channel/watch-channel.ts";
import type { ChannelHealthView, ChannelView } from "#lib/domain/views/settings-view.ts";
import type { Env } from "#lib/platform/env.ts";
import { channelVerifyToken } from "./channel-secrets.ts";

const hourMs = 3_600_000;
const barsShown = 24;

export interface Seen {
  now: Date;
  isOwner: boolean;
  /** Of the last day. */
  hours: readonly HourOfTraffic[];
}

/** A channel as the page shows it. */
export function channelView(env: Env, record: ChannelRecord, { now, isOwner, hours }: Seen): ChannelView {
  const isWebchat = record.kind === "webchat";
  return {
    id: record.id,
    kind: record.kind,
    name: record.name,
    accountId: record.accountId,
    handle: handleOf(env, record),
    state: record.state,
    aiEnabled: record.aiEnabled,
    humanAgent: humanAgentOf(record),
    problem: problemOf(record),
    webhookUrl: isWebchat ? null : `${env.appUrl}/api/webhooks/${record.kind}`,
    chatUrl: isWebchat ? `${env.appUrl}/chat/${record.accountId}` : null,
    verifyToken: isOwner && !isWebchat ? (channelVerifyToken(env, record) ?? env.metaVerifyToken) : null,
    mayManage: isOwner,
    lastEventAt: record.lastEventAt?.toISOString() ?? null,
    lastEvent: record.lastEventKind === null ? null : channelEventWords(record.lastEventKind),
    bars: barsOf(hours, now),
    health: isWebchat || record.state === "not_connected" ? null : healthOf(record, hours),
  };
}

function humanAgentOf({ kind, settings }: ChannelRecord): boolean | null {
  return adapterFor(kind).capabilities.humanAgentWindowHours === null ? null : settings.humanAgent === "on";
}

/** What people know the account by. */
function handleOf(env: Env, { kind, accountId, settings }: ChannelRecord): string {
  const { displayPhoneNumber, username, pageName } = settings;
  if (kind === "webchat") return `${new URL(env.appUrl).host}/chat/${accountId}`;
  if (displayPhoneNumber) return spacedPhone(displayPhoneNumber);
  if (username) return `@${username}`;
  return pageName ?? accountId;
}

/** A problem with the access is told by the state: once connected again, the old one is not shown any more. */
function problemOf({ problem, problemAt, state }: ChannelRecord): ChannelView["problem"] {
  const isBroken = state === "reconnection_needed";
  const known = readChannelProblem(problem) ?? (isBroken ? "token_refused" : null);
  if (known === null || state === "not_connected") return null;
  const { title, text, needsReconnection } = problemWords(known);
  if (needsReconnection && !isBroken) return null;
  return { title, text, at: problemAt?.toISOString() ?? null };
}

function barsOf(hours: readonly HourOfTraffic[], now: Date): ChannelView["bars"] {
  const thisHour = Math.floor(now.getTime() / hourMs);
  return Array.from({ length: barsShown }, (_, index) => {
    const wanted = thisHour - (barsShown - 1 - index);
    const found = hours.find(({ hour }) => Math.floor(hour.getTime() / hourMs) === wanted);
    return { received: found?.received ?? 0, sent: found?.sent ?? 0, failed: found?.failed ?? 0 };
  });
}

function healthOf(record: ChannelRecord, hours: readonly HourOfTraffic[]): ChannelHealthView {
  const total = (of: "received" | "sent" | "failed") => hours.reduce((sum, hour) => sum + hour[of], 0);
  const [sent, failed] = [total("sent"), total("failed")];
  return {
    deliveries: total("received"),
    subscribed: record.subscribed,
    token: record.state === "reconnection_needed" ? "refused" : record.checkedAt === null ? "unknown" : "valid",
    tokenExpiresAt: record.tokenExpiresAt?.toISOString() ?? null,
    deliveredShare: sent + failed === 0 ? null : 1 - failed / Math.max(sent, failed),
    lastSendAt: record.lastSendAt?.toISOString() ?? null,
    checkedAt: record.checkedAt?.toISOString() ?? null,
  };
}
