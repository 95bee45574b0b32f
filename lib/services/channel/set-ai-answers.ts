import { findChannel, updateChannel } from "#db/queries/channel.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";

/** Off: customers' messages are stored and shown, people answer. On again, the AI answers from the next message on. */
export async function setAiAnswers(ctx: Ctx, channelId: string, aiEnabled: boolean): Promise<void> {
  requirePermission(ctx, "settings.edit");
  await inTransaction(ctx, async (tx) => {
    if (!(await findChannel(tx, channelId))) throw new AppError("not_found", "This channel does not exist.");
    await updateChannel(tx, channelId, { aiEnabled });
    await publish(tx, { type: "channel", channelId });
  });
}
