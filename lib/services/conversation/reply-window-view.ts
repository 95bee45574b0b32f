import { adapterFor } from "#lib/channels/registry.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { replyWindowClosesAt } from "#lib/domain/conversation/reply-window.ts";
import type { ReplyWindowView } from "#lib/domain/views/conversation-view.ts";
import { replyWindowMs } from "./policy.ts";

const nextSteps = {
  whatsapp: "WhatsApp allows only an approved template now. You can answer freely when the customer writes again.",
  instagram: "You can answer when the customer writes again, or write to them in the Instagram app.",
  messenger: "You can answer when the customer writes again, or write to them in your Page's inbox.",
  webchat: "You can answer when the customer writes again.",
} as const satisfies Record<ChannelKind, string>;

/** Whether a person may write now; where not, why and what they may do instead. */
export function replyWindowView(kind: ChannelKind, lastCustomerAt: Date | null, now: Date): ReplyWindowView {
  const closesAt = replyWindowClosesAt(lastCustomerAt, replyWindowMs(kind));
  if (closesAt === null) return { closesAt: null, open: true, explanation: null };
  const open = now < closesAt;
  const hours = adapterFor(kind).capabilities.replyWindowHours;
  const why =
    lastCustomerAt === null
      ? "The customer has not written yet."
      : `The customer last wrote more than ${hours} hours ago.`;
  return { closesAt: closesAt.toISOString(), open, explanation: open ? null : `${why} ${nextSteps[kind]}` };
}
