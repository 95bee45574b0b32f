import { type ChannelRecord, updateChannel } from "#db/queries/channel.ts";
import { listConversationsToSend } from "#db/queries/message.ts";
import { publish } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import { fetchMissing } from "../media/fetch-again.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";
import { scheduleTemplateSync } from "../template/schedule-sync.ts";
import { scheduleCheck } from "./schedule-check.ts";

/**
 * The access works again: what was held goes out, and the check looks at the rest. The problem stays until the check has
 * seen that it is over, so that the owners are told. Holds come before channels, as everywhere: two who lock in different
 * orders would wait for each other. So the caller ends the hold before it locks the channel.
 */
export async function mendChannel(tx: Ctx, channel: ChannelRecord): Promise<void> {
  const channelId = channel.id;
  await updateChannel(tx, channelId, { state: "connected" });
  if (channel.kind === "whatsapp") await scheduleTemplateSync(tx, channelId);
  for (const conversationId of await listConversationsToSend(tx, channelId)) await scheduleSend(tx, conversationId);
  await fetchMissing(tx, channelId);
  await scheduleCheck(tx, channelId);
  await publish(tx, { type: "channel", channelId });
}
