import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";

/** The settings of a Meta channel that connecting reads and writes. Rows hold them as texts. */
export interface Connection {
  kind: MetaChannelKind;
  /** phone_number_id, Page id, Instagram professional account id: what webhooks name. */
  accountId: string;
  wabaId: string | null;
  /** The Page that an Instagram account belongs to. */
  pageId: string | null;
  instagramLogin: boolean;
  accessToken: string;
  /** Graph base address and version of this account. */
  graphBaseUrl: string;
  /** The Meta app that is subscribed, where it is known. */
  app: { id: string; secret: string | null } | null;
}

/** The object whose `subscribed_apps` decides whether its events come to us (reference A.6). */
export function subscribedObject({ kind, accountId, wabaId, pageId, instagramLogin }: Connection): string {
  switch (kind) {
    case "whatsapp":
      return wabaId ?? accountId;
    case "messenger":
      return accountId;
    case "instagram":
      return instagramLogin ? "me" : (pageId ?? accountId);
  }
}
