import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { ChannelAdapter } from "./channel.ts";
import { instagram } from "./instagram/instagram.ts";
import { messenger } from "./messenger/messenger.ts";
import { webchat } from "./webchat/webchat.ts";
import { whatsapp } from "./whatsapp/whatsapp.ts";

export const adapters = { whatsapp, instagram, messenger, webchat } satisfies Record<ChannelKind, ChannelAdapter>;

export function adapterFor(kind: ChannelKind): ChannelAdapter {
  return adapters[kind];
}

export interface GraphConfig {
  metaGraphUrl: string;
  instagramGraphUrl: string;
  metaGraphVersion: string;
}

/**
 * Graph base address of an account; a path prefix is kept. Empty for web chat, which calls nobody.
 * @param instagramLogin false for an Instagram account that is connected through its Page
 */
export function graphBaseUrl(kind: ChannelKind, config: GraphConfig, instagramLogin = true): string {
  if (kind === "webchat") return "";
  const host = kind === "instagram" && instagramLogin ? config.instagramGraphUrl : config.metaGraphUrl;
  return `${host.replace(/\/+$/, "")}/${config.metaGraphVersion}`;
}
