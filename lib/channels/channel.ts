import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { MediaKind } from "#lib/domain/message/content.ts";
import type { IdentityAddress, InboundEvent, ProviderError } from "#lib/domain/message/inbound-event.ts";

/** What a channel can do, as data: the core reads it instead of asking the adapter to refuse. */
export interface ChannelCapabilities {
  textMax: number;
  /** Whether `textMax` counts characters or UTF-8 bytes. */
  textUnit: "characters" | "bytes";
  /** Null: no window, answers are always free. */
  replyWindowHours: number | null;
  /** The business may write templates after the window has closed. */
  templates: boolean;
  /** A person may answer up to this long after the customer wrote; null where there is no such rule. */
  humanAgentWindowHours: number | null;
  typing: boolean;
  readMarks: boolean;
  /** Statuses that the platform reports for our sends. */
  reports: readonly ("delivered" | "read")[];
  /** A message may answer a certain one. */
  quotes: boolean;
  /** What a member may react with, the likeliest first; empty where there are no reactions. */
  reactions: readonly string[];
  /** Ways to offer answers that the customer taps; the first that fits is taken. */
  choices: readonly ChoiceForm[];
  /** A repeat of an AI message after an unknown outcome is allowed: the platform tells which sends arrived. */
  reconcilesBy: "status" | "echo" | "none";
}

/** One way to offer answers. What does not fit into its limits is not offered in this way. */
export interface ChoiceForm {
  as: "buttons" | "list" | "quick_replies";
  countMax: number;
  /** Characters of one answer. */
  titleMax: number;
  /** Characters of the words above. */
  textMax: number;
}

/** What `send` needs to know of a connected account. Secrets are already opened. */
export interface ChannelAccount {
  accountId: string;
  /** The id in the send address where it is not `accountId`: the Page of an Instagram account connected through it. */
  sendAsId?: string;
  accessToken: string;
  /** Graph base address and version for this account, path prefix kept, e.g. `https://graph.facebook.com/v26.0`. */
  graphBaseUrl: string;
}

/** What goes out. Whatever a channel cannot carry in one call was split into several messages before. */
export type OutboundBody =
  | {
      type: "text";
      text: string;
      choices?: readonly string[];
      /** What stands on the button that opens a list of choices. */
      choicesLabel?: string;
    }
  | {
      type: "media";
      media: MediaKind;
      mimeType: string;
      fileName: string;
      caption: string | null;
      /** The bytes, for platforms that take an upload. */
      read(): Promise<Uint8Array>;
      /** An address that the platform may fetch for a short time, for those that take a link. */
      url: string;
    }
  | {
      type: "template";
      name: string;
      language: string;
      parameters: readonly string[];
      /** One for each parameter, where the template's fields have names and not numbers. */
      fields?: readonly string[];
    };

export type TextBody = Extract<OutboundBody, { type: "text" }>;

export type TemplateBody = Extract<OutboundBody, { type: "template" }>;

export const textBody = (text: string): TextBody => ({ type: "text", text });

export interface OutboundMessage<Body extends OutboundBody = OutboundBody> {
  /** Our message id: travels with the send where the platform has room for it. */
  id: string;
  to: IdentityAddress;
  body: Body;
  /** External id of the message that this one answers. */
  replyTo: string | null;
  author: "ai" | "member";
  /** A person writes after the reply window, where `humanAgentWindowHours` allows it. Never for the AI. */
  asHumanAgent?: boolean;
}

/** What a rejected send means for people; each has one sentence and one next step in the interface. */
export const rejectionClasses = [
  "window_closed",
  "reconnect",
  "policy",
  "not_owner",
  "unreachable",
  "billing",
  "invalid",
] as const;
export type RejectionClass = (typeof rejectionClasses)[number];

export const retryClasses = ["pair_rate", "channel_rate", "app_rate", "temporary"] as const;
export type RetryClass = (typeof retryClasses)[number];

export type SendOutcome =
  /** The platform has it. Not yet delivered. */
  | { outcome: "accepted"; externalId: string; canonicalPhone: string | null }
  | { outcome: "rejected"; class: RejectionClass; error: ProviderError }
  /** Surely not accepted, or safe to repeat: try again after a back-off. `afterMs` where the platform names it. */
  | { outcome: "retry"; class: RetryClass; afterMs: number | null; error: ProviderError }
  /** The call may have been accepted: never repeated blindly. */
  | { outcome: "unknown"; because: "timeout" | "connection_lost" | "unreadable_answer" };

export type ReactionOutcome =
  | { outcome: "accepted" }
  | Extract<SendOutcome, { outcome: "rejected" | "retry" | "unknown" }>;

export interface ReactionTarget {
  to: IdentityAddress;
  /** External id of the message that the reaction is about. */
  targetExternalId: string;
  /** Null takes the reaction away. */
  emoji: string | null;
}

export interface SendOptions {
  timeoutMs: number;
  signal?: AbortSignal;
}

/**
 * One channel: data, pure functions and one effect. `parse` never throws: what it does not know becomes an `ignored`
 * event or a placeholder message.
 */
export interface ChannelAdapter {
  kind: ChannelKind;
  capabilities: ChannelCapabilities;
  /** The account ids that a delivery names, to find the secret before anything else is believed. */
  accountIds(body: unknown): string[];
  /** @param receivedAt stands in for times that cannot be read; without it they become 1970 */
  parse(body: unknown, receivedAt?: Date): InboundEvent[];
  send(account: ChannelAccount, message: OutboundMessage, options: SendOptions): Promise<SendOutcome>;
  /** Read mark and typing indicator, best effort: never rejects. */
  showTyping(
    account: ChannelAccount,
    target: { to: IdentityAddress; lastExternalId: string | null },
    options: SendOptions,
  ): Promise<void>;
  /** Reacts to a message of the customer, where `reactions` are not empty. Saying it again changes nothing. */
  react?(account: ChannelAccount, target: ReactionTarget, options: SendOptions): Promise<ReactionOutcome>;
}
