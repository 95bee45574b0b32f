import type { ChannelRecord } from "#db/queries/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { memberWindow } from "#lib/domain/conversation/reply-window.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { ReplyWindowView } from "#lib/domain/views/conversation-view.ts";
import { windowsOf } from "./policy.ts";

const nextSteps = {
  whatsapp: "WhatsApp now accepts approved templates only. You can answer freely when the customer writes again.",
  instagram: "You can answer when the customer writes again, or write to them in the Instagram app.",
  messenger: "You can answer when the customer writes again, or write to them in your Page's inbox.",
  webchat: "You can answer when the customer writes again.",
} as const satisfies Record<ChannelKind, string>;

const switchOn =
  "Where Meta has approved Human Agent for your app, the owner can switch on answers as a person, up to 7 days, under Channels.";

/** Whether a person may write now; where not, why and what they may do instead. */
export function replyWindowView(
  channel: Pick<ChannelRecord, "kind" | "settings">,
  lastCustomerAt: Date | null,
  now: Date,
): ReplyWindowView {
  const windows = windowsOf(channel);
  const { is, closesAt } = memberWindow(lastCustomerAt, windows, now);
  const ends = { closesAt: closesAt?.toISOString() ?? null, asPerson: is === "as_human_agent" };
  if (is === "open") return { ...ends, open: true, explanation: null };
  const { replyWindowHours, humanAgentWindowHours } = adapterFor(channel.kind).capabilities;
  const hours = is === "closed" && windows.humanAgentWindowMs !== null ? humanAgentWindowHours : replyWindowHours;
  const why =
    lastCustomerAt === null
      ? "The customer has not written yet."
      : `The customer last wrote more than ${inWords(hours)} ago.`;
  if (is === "as_human_agent") {
    return { ...ends, open: true, explanation: `${why} The AI stays silent. You can still answer as a person.` };
  }
  const mayAsk = humanAgentWindowHours !== null && windows.humanAgentWindowMs === null && lastCustomerAt !== null;
  const inTime = mayAsk && now.getTime() < lastCustomerAt.getTime() + humanAgentWindowHours * 3_600_000;
  const explanation = [why, nextSteps[channel.kind], inTime ? switchOn : ""].filter(Boolean).join(" ");
  return { ...ends, open: false, explanation };
}

function inWords(hours: number | null): string {
  return hours !== null && hours > 48 ? `${hours / 24} days` : `${hours} hours`;
}
