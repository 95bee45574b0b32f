import type { ChannelAccount, ReactionOutcome, ReactionTarget, SendOptions } from "../channel.ts";
import { invalidMessage, reactionOutcome } from "../meta/classify-error.ts";
import { messageIdOf } from "../meta/correlation.ts";
import { postToGraph } from "../meta/graph-client.ts";

/** Reacts to a message (reference B.6): an empty emoji takes the reaction away. */
export async function react(
  account: ChannelAccount,
  { to, targetExternalId, emoji }: ReactionTarget,
  options: SendOptions,
): Promise<ReactionOutcome> {
  if (to.phone === null && to.userId === null) return invalidMessage("Neither phone number nor user id");
  const payload = {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...(to.phone === null ? { recipient: to.userId } : { to: `+${to.phone}` }),
    type: "reaction",
    reaction: { message_id: messageIdOf(targetExternalId), emoji: emoji ?? "" },
  };
  const path = `${encodeURIComponent(account.sendAsId ?? account.accountId)}/messages`;
  return reactionOutcome("whatsapp", await postToGraph(account, path, payload, options));
}
