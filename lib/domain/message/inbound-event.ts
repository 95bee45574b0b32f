import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { MessageContent } from "./content.ts";

/** A person's address on a channel. At least one of `phone` and `userId` is present. */
export interface IdentityAddress {
  /** Digits without "+". WhatsApp only; absent once the customer uses a user name. */
  phone: string | null;
  /** Business-scoped user id (WhatsApp), PSID (Messenger), IGSID (Instagram), visitor id (web chat). */
  userId: string | null;
  name: string | null;
  username: string | null;
}

interface EventOf<Kind extends string> {
  kind: Kind;
  channelKind: ChannelKind;
  /** The business's account that the event belongs to: phone_number_id, Page id, Instagram id, web chat key. */
  accountId: string;
}

/**
 * A customer wrote. A platform message of several parts (two photos, or words and a shared post) gives one event each:
 * the first under the message's id, the others under `<id>#2`, `<id>#3`.
 */
export interface MessageEvent extends EventOf<"message"> {
  from: IdentityAddress;
  /** The platform's message id, unique per channel. */
  externalId: string;
  sentAt: Date;
  content: MessageContent;
  /** External id of the message that this one answers. */
  replyTo: string | null;
  /** The ad, link, product or story (`{ story: { id, url } }`) that the customer came from, as the platform wrote it. */
  referral: Record<string, unknown> | null;
}

/** The business wrote, seen on the platform: by our own send, by a person in the native app or by another tool. */
export interface EchoEvent extends EventOf<"echo"> {
  to: IdentityAddress;
  externalId: string;
  sentAt: Date;
  content: MessageContent;
  /** Our message id, where the platform gives back what we sent with it. */
  correlationId: string | null;
  appId: string | null;
}

export const deliveryStatuses = ["sent", "delivered", "read", "failed"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface ProviderError {
  code: number;
  subcode: number | null;
  title: string;
  details: string | null;
}

/** What became of a message of ours. */
export interface StatusEvent extends EventOf<"status"> {
  externalId: string;
  status: DeliveryStatus;
  at: Date;
  /** Our message id, where the platform gives it back. */
  correlationId: string | null;
  error: ProviderError | null;
}

export interface ReactionEvent extends EventOf<"reaction"> {
  by: "customer" | "business";
  identity: IdentityAddress;
  externalId: string;
  targetExternalId: string;
  /** Null: the reaction was removed. */
  emoji: string | null;
  at: Date;
}

export interface EditEvent extends EventOf<"edit"> {
  by: "customer" | "business";
  externalId: string;
  targetExternalId: string;
  content: MessageContent;
  at: Date;
}

/** The parts `<targetExternalId>#2` and on are deleted too. */
export interface DeleteEvent extends EventOf<"delete"> {
  by: "customer" | "business";
  externalId: string;
  targetExternalId: string;
  at: Date;
}

/** The customer's number or user id changed; the conversation goes on under the new address. */
export interface IdentityChangeEvent extends EventOf<"identity_change"> {
  previous: { phone: string | null; userId: string | null };
  next: { phone: string | null; userId: string | null };
  at: Date;
}

/** Kept, not acted on. `reason` is a stable word for the log and the tests. */
export interface IgnoredEvent {
  kind: "ignored";
  channelKind: ChannelKind;
  accountId: string | null;
  reason: string;
}

/** Everything that any channel can tell us, in one shape. Unknown things are `ignored`, never an exception. */
export type InboundEvent =
  | MessageEvent
  | EchoEvent
  | StatusEvent
  | ReactionEvent
  | EditEvent
  | DeleteEvent
  | IdentityChangeEvent
  | IgnoredEvent;
