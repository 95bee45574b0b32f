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
  state: ChannelState;
  /** Where the provider delivers events; null for web chat. */
  webhookUrl: string | null;
  /** The hosted chat page; null for Meta's channels. */
  chatUrl: string | null;
  /** In clear, for owners only; null for agents and for web chat. */
  verifyToken: string | null;
  /** An owner may give a new access token. */
  mayReconnect: boolean;
  lastEventAt: IsoTime | null;
}

export interface ChannelsView {
  data: ChannelView[];
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
  members: WorkspaceMemberView[];
  mayEdit: boolean;
}

export interface CatalogItemView {
  id: string;
  name: string;
  description: string;
  /** In the currency's minor unit; null where the price is on request. */
  priceMinor: number | null;
  /** ISO 4217; null where there is no price. */
  currency: string | null;
}

export interface CatalogPage {
  data: CatalogItemView[];
  nextCursor: string | null;
}
