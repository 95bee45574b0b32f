/** The four ways a customer can write. One connected account of a kind is a channel. */
export const channelKinds = ["whatsapp", "instagram", "messenger", "webchat"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Kinds whose events come through Meta's webhooks; the last part of the webhook address. */
export const metaChannelKinds = ["whatsapp", "instagram", "messenger"] as const satisfies readonly ChannelKind[];
export type MetaChannelKind = (typeof metaChannelKinds)[number];

export const channelStates = ["connected", "not_connected", "reconnection_needed"] as const;
export type ChannelState = (typeof channelStates)[number];
