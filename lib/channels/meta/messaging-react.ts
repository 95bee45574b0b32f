import type { ChannelAccount, ReactionOutcome, ReactionTarget, SendOptions } from "../channel.ts";
import { invalidMessage, reactionOutcome } from "./classify-error.ts";
import { messageIdOf } from "./correlation.ts";
import { postToGraph } from "./graph-client.ts";
import { reactionOfEmoji } from "./reactions.ts";

/** Reacts on Messenger and Instagram (reference C.4, D.4). */
export async function messagingReact(
  account: ChannelAccount,
  { to, targetExternalId, emoji }: ReactionTarget,
  options: SendOptions,
): Promise<ReactionOutcome> {
  if (to.userId === null) return invalidMessage("No user id");
  const reaction = emoji === null ? null : reactionOfEmoji(emoji);
  if (emoji !== null && reaction === null) return invalidMessage("No reaction of this platform");
  const payload = {
    recipient: { id: to.userId },
    sender_action: reaction === null ? "unreact" : "react",
    payload: { message_id: messageIdOf(targetExternalId), ...(reaction === null ? {} : { reaction }) },
  };
  const path = `${encodeURIComponent(account.sendAsId ?? account.accountId)}/messages`;
  return reactionOutcome("messaging", await postToGraph(account, path, payload, options));
}
