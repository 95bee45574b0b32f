import type { WebchatSettingsView } from "#lib/domain/views/webchat-settings-view.ts";

/** The script tag that puts the bubble on a site. */
export function widgetSnippet({
  scriptUrl,
  key,
  position,
  theme,
  brandColor,
}: Pick<WebchatSettingsView, "scriptUrl" | "key" | "position" | "theme" | "brandColor">): string {
  const data = { key, position, theme, color: brandColor, language: "auto" };
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  return `<script async src="${escaped(scriptUrl)}"${attributes.join("")}></script>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
