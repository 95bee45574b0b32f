import { lockChannel, updateChannel } from "#db/queries/channel.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { scheduleAnswers } from "./answer-waiting.ts";

/** Off: customers' messages are stored and shown, people answer. On again, the AI answers those who still wait too. */
export async function setAiAnswers(ctx: Ctx, channelId: string, aiEnabled: boolean): Promise<void> {
  requirePermission(ctx, "settings.edit");
  await inTransaction(ctx, async (tx) => {
    const channel = await lockChannel(tx, channelId);
    if (!channel) throw new AppError("not_found", "This channel does not exist.");
    await updateChannel(tx, channelId, { aiEnabled });
    if (aiEnabled && !channel.aiEnabled) await scheduleAnswers(tx, channelId);
    await publish(tx, { type: "channel", channelId });
  });
}
