import { updateChannel } from "#db/queries/channel.ts";
import { listConversationsToSend } from "#db/queries/message.ts";
import { publish } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";
import { scheduleCheck } from "./schedule-check.ts";

/**
 * The access works again: what was held goes out, and the check looks at the rest. The problem stays until the check has
 * seen that it is over, so that the owners are told.
 */
export async function mendChannel(tx: Ctx, channelId: string): Promise<void> {
  await updateChannel(tx, channelId, { state: "connected" });
  for (const conversationId of await listConversationsToSend(tx, channelId)) await scheduleSend(tx, conversationId);
  await scheduleCheck(tx, channelId);
  await publish(tx, { type: "channel", channelId });
}
