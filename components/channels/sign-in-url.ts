import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { SignUpsView } from "#lib/domain/views/settings-view.ts";

/** Where an owner signs in with Meta to connect an account of this kind; null where no app is set up for it. */
export function signInUrlOf(kind: ChannelKind, signUps: SignUpsView): string | null {
  if (kind === "messenger" && signUps.facebook) return "/api/connect/messenger/start";
  if (kind === "instagram" && signUps.instagram) return "/api/connect/instagram/start";
  return null;
}
