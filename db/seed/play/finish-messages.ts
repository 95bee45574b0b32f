import type { message } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { MessageState } from "#lib/domain/message/message.ts";
import type { Row } from "./played.ts";

/** How far a channel reports our sends: once they arrived, and once the customer has written again. */
const reported = {
  whatsapp: { arrived: "delivered", seen: "read" },
  messenger: { arrived: "delivered", seen: "read" },
  instagram: { arrived: "sent", seen: "read" },
  webchat: { arrived: "sent", seen: "sent" },
} as const satisfies Record<ChannelKind, { arrived: MessageState; seen: MessageState }>;

/** What was sent gets the state that the platform would have reported by now. */
export function finishMessages(channel: ChannelKind, messages: Row<typeof message>[]): Row<typeof message>[] {
  const lastCustomerSeq = messages.findLast((one) => one.author === "customer")?.seq ?? 0;
  return messages.map((one) => {
    if (one.author !== "ai" && one.author !== "member") return one;
    const { arrived, seen } = reported[channel];
    return { ...one, state: one.seq < lastCustomerSeq ? seen : arrived };
  });
}
