import type { AccountProblem } from "#lib/domain/channel/account-problem.ts";
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
  /** Another app owns the conversation on the platform: the AI must not answer. */
  standby?: true;
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
  /** Written by whoever owns the conversation while it is not us. */
  standby?: true;
  /** Set where the platform says that no person wrote it: what wrote it, such as "Meta Business Agent". */
  automatic?: string;
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

/** Everything of ours up to a time, or up to a message, has come so far. Cumulative; may repeat. */
export interface WatermarkEvent extends EventOf<"watermark"> {
  identity: IdentityAddress;
  status: "delivered" | "read";
  through: { at: Date } | { externalId: string };
  at: Date;
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

/** The customer opened the chat through an ad or link and has not written yet. */
export interface ReferralEvent extends EventOf<"referral"> {
  from: IdentityAddress;
  at: Date;
  referral: Record<string, unknown>;
}

/** The platform moved the conversation to another owner, or somebody asks for it. */
export interface ThreadControlEvent extends EventOf<"thread_control"> {
  act: "passed" | "taken" | "requested";
  identity: IdentityAddress;
  /** The new owner, or who asks: an app id on Messenger and Instagram, a role on WhatsApp. */
  owner: string | null;
  at: Date;
}

/** One message of the time before the channel was connected. */
export interface HistoryMessage {
  by: "customer" | "business";
  externalId: string;
  sentAt: Date;
  content: MessageContent;
  /** What had become of it then; null for what the customer wrote. */
  status: DeliveryStatus | null;
}

/** A part of one conversation as it was before. Never wakes anybody. */
export interface HistoryEvent extends EventOf<"history"> {
  identity: IdentityAddress;
  messages: HistoryMessage[];
}

/** How far the platform is with telling the past; `declined`: the business did not allow it. */
export interface HistoryProgressEvent extends EventOf<"history_progress"> {
  state: { percent: number } | "declined";
}

/** An entry of the owner's address book. Null: removed. */
export interface AddressBookEvent extends EventOf<"address_book"> {
  identity: IdentityAddress;
  bookName: string | null;
}

export interface MarketingChoiceEvent extends EventOf<"marketing_choice"> {
  identity: IdentityAddress;
  stopped: boolean;
  at: Date;
}

/** News of a template. `accountId` is the WhatsApp Business Account: it concerns each of its numbers. */
export interface TemplateEvent extends EventOf<"template"> {
  name: string;
  /** Null: all languages. */
  language: string | null;
  status: string | null;
  category: string | null;
  /** GREEN, YELLOW, RED or UNKNOWN. */
  quality: string | null;
}

/**
 * News of an account that concerns whether it works. `accountId` is a number, or the WhatsApp Business Account with all
 * its numbers.
 */
export interface AccountEvent extends EventOf<"account"> {
  /** What is broken now, or what is mended. */
  change: { problem: AccountProblem } | { solved: readonly AccountProblem[] };
  /** The one number that it concerns, where the platform names it. */
  displayPhone: string | null;
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
  | WatermarkEvent
  | ReferralEvent
  | ThreadControlEvent
  | HistoryEvent
  | HistoryProgressEvent
  | AddressBookEvent
  | MarketingChoiceEvent
  | TemplateEvent
  | AccountEvent
  | IgnoredEvent;
