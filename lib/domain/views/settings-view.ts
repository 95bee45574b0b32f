import type { Role } from "#lib/domain/access/role.ts";
import type { ChannelKind, ChannelState } from "#lib/domain/channel/channel-kind.ts";
import type { IsoTime } from "#lib/domain/views/conversation-view.ts";

/** One connected account, as the Channels page shows it. */
export interface ChannelView {
  id: string;
  kind: ChannelKind;
  name: string;
  /** The provider's id: phone number id, Page id, Instagram account id; the key of a web chat. */
  accountId: string;
  /** What people know it by: phone number, user name, Page, address of the chat. */
  handle: string;
  state: ChannelState;
  aiEnabled: boolean;
  /** Whether members may answer as a person after the reply window; null where the channel has no such rule. */
  humanAgent: boolean | null;
  problem: { title: string; text: string; at: IsoTime | null } | null;
  /** Where the provider delivers events; null for web chat. */
  webhookUrl: string | null;
  /** The hosted chat page; null for Meta's channels. */
  chatUrl: string | null;
  /** In clear, for owners only; null for agents and for web chat. */
  verifyToken: string | null;
  /** Owners connect, test, switch and disconnect. */
  mayManage: boolean;
  lastEventAt: IsoTime | null;
  /** What the last event was, in words. */
  lastEvent: string | null;
  /** The last 24 hours, oldest first. */
  bars: { received: number; sent: number; failed: number }[];
  /** Null where no platform stands between. */
  health: ChannelHealthView | null;
}

export interface ChannelHealthView {
  /** Events of the last day, each checked for its signature. */
  deliveries: number;
  subscribed: boolean | null;
  token: "valid" | "refused" | "unknown";
  /** Null: does not expire, or is not known. */
  tokenExpiresAt: IsoTime | null;
  /** From 0 to 1; null while nothing was sent in the last day. */
  deliveredShare: number | null;
  lastSendAt: IsoTime | null;
  checkedAt: IsoTime | null;
}

/** The sign-up flows that a Meta app is set up for. */
export interface SignUpsView {
  facebook: boolean;
  instagram: boolean;
  whatsapp: { appId: string; configId: string; graphVersion: string } | null;
}

export interface ChannelsView {
  data: ChannelView[];
  mayConnect: boolean;
  signUps: SignUpsView;
  /** A WhatsApp sign-up that ended at Meta and never came here. For owners. */
  lostSignup: { wabaId: string } | null;
}

/** One thing that the platform told us. Never what was written. */
export interface ChannelEventView {
  at: IsoTime;
  words: string;
  /** Why it was kept and not acted on. */
  because: string | null;
}

export interface ChannelEventsView {
  data: ChannelEventView[];
}

/** The Pages that an owner signed in to, to choose one. */
export interface PageChoicesView {
  data: { id: string; name: string }[];
}

/** Limits of the pause; the form and the API show the same sentence. */
export const pauseMinutesMin = 0.1;
export const pauseMinutesMax = 1440;

export interface WorkspaceMemberView {
  id: string;
  name: string;
  email: string;
  role: Role;
}

export interface SettingsView {
  workspaceName: string;
  pauseMinutes: number;
  /** The business's privacy page, linked below its chat. */
  privacyUrl: string | null;
  members: WorkspaceMemberView[];
  mayEdit: boolean;
}
