import type { ChannelRecord } from "#db/queries/channel.ts";
import { listOwnerIds } from "#db/queries/workspace-members.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Ctx } from "../context.ts";
import { notifyMembers } from "./notify-members.ts";

const words = {
  token_refused: {
    title: (name: string) => `${name} needs reconnection`,
    body: "Messages are kept and wait. Open Channels and connect the account again.",
  },
  account_restricted: {
    title: (name: string) => `${name} is restricted by the platform`,
    body: "Messages do not go out. Look at the account's status in Meta Business Suite.",
  },
  payment_needed: {
    title: (name: string) => `${name} has a payment problem`,
    body: "Messages do not go out. Mend the payment method in WhatsApp Manager.",
  },
} as const;
export type ChannelTrouble = keyof typeof words;

/** Tells the owners what is broken on a channel. Call when it breaks, not for each message that meets it. */
export async function notifyChannelBroken(
  tx: Ctx,
  channel: Pick<ChannelRecord, "name">,
  problem: ChannelTrouble,
): Promise<void> {
  await notifyMembers(tx, await listOwnerIds(tx), {
    kind: "channel_broken",
    conversationId: null,
    causeId: newId(),
    title: words[problem].title(channel.name),
    body: words[problem].body,
  });
}
