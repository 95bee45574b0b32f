import type { ChannelRecord } from "#db/queries/channel.ts";
import { automationName } from "#lib/domain/channel/automations.ts";
import { isInboxApp } from "#lib/domain/channel/thread-owner.ts";
import type { EchoEvent } from "#lib/domain/message/inbound-event.ts";
import type { Env } from "#lib/platform/env.ts";

/** Who wrote what is not in our ledger: a person, or a tool by its name. */
export type EchoWriter = { author: "app" } | { author: "system"; authorName: string };

/** Another environment of the same Meta app: its sends carry our mark or our app id, and are not in our ledger. */
const ownApp = "Another Frontdesk";

export function ownAppId(env: Pick<Env, "metaAppId">, channel: Pick<ChannelRecord, "settings">): string | null {
  return channel.settings.appId ?? env.metaAppId;
}

export function echoWriter(
  env: Pick<Env, "metaAppId">,
  channel: Pick<ChannelRecord, "settings">,
  event: Pick<EchoEvent, "automatic" | "appId" | "correlationId">,
): EchoWriter {
  const tool = event.automatic ?? automationName(channel.settings, event.appId);
  if (tool !== null) return { author: "system", authorName: tool };
  const fromOwnApp = event.appId !== null && event.appId === ownAppId(env, channel);
  if (event.correlationId !== null || fromOwnApp) return { author: "system", authorName: ownApp };
  return { author: "app" };
}

/** Whether nothing that is still to come can make it ours. */
export function isSurelyForeign(channel: Pick<ChannelRecord, "settings">, event: EchoEvent): boolean {
  return (
    event.automatic !== undefined ||
    event.standby === true ||
    isInboxApp(event.appId) ||
    automationName(channel.settings, event.appId) !== null
  );
}
