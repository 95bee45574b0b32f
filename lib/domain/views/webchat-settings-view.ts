import type { WidgetPosition, WidgetTheme } from "#lib/domain/channel/widget-look.ts";

/** How a web chat looks on the business's own sites, and which sites may show it. */
export interface WebchatSettingsView {
  key: string;
  /** The address of the bubble's script. */
  scriptUrl: string;
  /** Origins. Empty: any site. */
  allowedOrigins: string[];
  /** Six digits after a hash: the chat's own, else the workspace's. */
  brandColor: string;
  position: WidgetPosition;
  theme: WidgetTheme;
  mayEdit: boolean;
}
