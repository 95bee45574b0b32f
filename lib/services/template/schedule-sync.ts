import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** One waiting fetch a channel. Call when a WhatsApp channel is connected. */
export async function scheduleTemplateSync(tx: Pick<Ctx, "db" | "workspaceId">, channelId: string): Promise<void> {
  const { workspaceId } = tx;
  await enqueue(
    tx.db,
    "channel.sync_templates",
    { workspaceId, channelId },
    { key: `templates:${channelId}`, attemptsMax: 5 },
  );
}
