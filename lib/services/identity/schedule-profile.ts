import type { ChannelRecord } from "#db/queries/channel.ts";
import { findIdentity } from "#db/queries/identity.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** Pictures expire within days and names change, neither often. */
const freshMs = 7 * 24 * 60 * 60_000;

/** After a customer's message: name and picture are asked for later, at most once a week. Never holds up the message. */
export async function scheduleProfile(tx: Ctx, channel: ChannelRecord, identityId: string): Promise<void> {
  if (!adapterFor(channel.kind).fetchProfile) return;
  const identity = await findIdentity(tx, identityId);
  if (identity?.userId == null) return;
  const staleAt = (identity.profileFetchedAt?.getTime() ?? Number.NEGATIVE_INFINITY) + freshMs;
  if (staleAt > tx.app.clock.now().getTime()) return;
  const { workspaceId } = tx;
  await enqueue(
    tx.db,
    "identity.fetch_profile",
    { workspaceId, identityId },
    { key: `profile:${identityId}`, priority: 5 },
  );
}
