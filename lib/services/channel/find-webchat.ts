import { findChannelsByAccount } from "#db/queries/channel.ts";
import { findHours } from "#db/queries/knowledge.ts";
import { findPublishedDefinition } from "#db/queries/workflow-version.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import { storedOrigins } from "#lib/domain/channel/allowed-origins.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import { type App, systemCtx } from "../context.ts";

/** What a visitor may know of a business before writing. */
export interface Webchat {
  businessName: string;
  brandColor: string;
  /** The chat stays empty until the visitor writes. */
  greetingShown: null;
  languages: string[];
  /** Empty: the chat says it in the visitor's language. */
  aiDisclosure: string;
  /** The business's own privacy page; null where it has named none. */
  privacyUrl: string | null;
  /** With the moment that they were looked up: whether it is open is told by the server's clock. Null: none are written. */
  hours: { hours: OpeningHours; at: string } | null;
  /** Sites that may show it. Empty: any. */
  allowedOrigins: string[];
}

/** The public face of a web chat; null for an unknown key. */
export async function findWebchat(app: App, key: string): Promise<Webchat | null> {
  const [channel] = await findChannelsByAccount(app.db, "webchat", [key]);
  if (!channel) return null;
  const ctx = systemCtx(app, channel.workspaceId);
  const [workspace, definition, hours] = await Promise.all([
    findWorkspace(ctx),
    findPublishedDefinition(ctx),
    findHours(ctx),
  ]);
  if (!workspace) return null;
  return {
    businessName: workspace.name,
    brandColor: channel.settings.brandColor ?? workspace.brandColor,
    greetingShown: null,
    languages: definition?.languages ?? ["en"],
    aiDisclosure: "",
    privacyUrl: workspace.privacyUrl,
    hours: hours && { hours, at: app.clock.now().toISOString() },
    allowedOrigins: storedOrigins(channel.settings),
  };
}
