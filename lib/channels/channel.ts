import type { Readable } from "node:stream";
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
  /** What files may come and go; null where a channel knows none. */
  media: MediaCapabilities | null;
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

export interface MediaRule {
  media: Extract<MediaKind, "image" | "video" | "audio" | "document">;
  bytesMax: number;
  /** Null: any type. */
  mimeTypes: readonly string[] | null;
}

export interface MediaCapabilities {
  /** Larger files of customers are not fetched. */
  inboundBytesMax: number;
  /** What may be sent, by the kind it goes out as: the first rule that takes a file counts. */
  outbound: readonly MediaRule[];
  /** Kinds whose message may carry words, at most `captionMax` characters of them. */
  captions: readonly MediaKind[];
  captionMax: number;
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
      /** The platform's id of the file, where `uploadMedia` has given it one. */
      uploadedId: string | null;
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
      header?: TemplateHeaderBody;
      buttons?: readonly { index: number; as: "url" | "code"; value: string }[];
    };

/** What stands above a template's words. */
export type TemplateHeaderBody =
  | { as: "text"; value: string; field?: string | undefined }
  | { as: "file"; file: MediaBody }
  | { as: "location"; latitude: number; longitude: number; name: string; address: string };

export type TextBody = Extract<OutboundBody, { type: "text" }>;

export type TemplateBody = Extract<OutboundBody, { type: "template" }>;

export type MediaBody = Extract<OutboundBody, { type: "media" }>;

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
  /** The platform has it. Not yet delivered. `canonicalPhone`: the number it sent to, where it is not the one we named. */
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

/** Where a customer's file is, as the platform's message said. */
export interface MediaSource {
  providerMediaId: string | null;
  url: string | null;
}

export type MediaAnswer =
  /** The bytes are on their way; `sha256` is the platform's word, in hex or base64. */
  | { kind: "open"; stream: Readable; mimeType: string | null; sha256: string | null }
  /** The platform no longer has it. */
  | { kind: "gone" }
  /** The address is none that we ask. */
  | { kind: "forbidden" }
  /** The access is no longer good: nothing comes before the channel is connected again. */
  | { kind: "refused" }
  /** Nothing came; later it may. */
  | { kind: "unreachable" };

export interface MediaUpload {
  file: Blob;
  mimeType: string;
  fileName: string;
}

/** Nothing has gone to the customer yet, so an upload is never of unknown outcome. */
export type UploadOutcome =
  | { outcome: "uploaded"; mediaId: string }
  | Extract<SendOutcome, { outcome: "rejected" | "retry" }>;

export type ProfileAnswer =
  | { kind: "profile"; name: string | null; username: string | null; pictureUrl: string | null }
  /** The platform does not tell, today: no consent, a test account, no permission. */
  | { kind: "unavailable" }
  | { kind: "unreachable" };

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
  /** Opens a file that a customer sent. Never rejects; the stream may break off. */
  fetchMedia?(account: ChannelAccount, source: MediaSource, options: SendOptions): Promise<MediaAnswer>;
  /** Gives the platform a file to send later by its id, where it takes no link. Never rejects. */
  uploadMedia?(account: ChannelAccount, upload: MediaUpload, options: SendOptions): Promise<UploadOutcome>;
  /** Name and picture of a customer, where messages do not carry them. Never rejects. */
  fetchProfile?(account: ChannelAccount, userId: string, options: SendOptions): Promise<ProfileAnswer>;
}
