import {
  type WidgetPosition,
  type WidgetTheme,
  widgetPositions,
  widgetThemes,
} from "#lib/domain/channel/widget-look.ts";
import { isHexColor } from "#lib/domain/channel/widget-message.ts";
import { type WidgetLanguage, widgetLanguages } from "./dictionary.ts";

export interface WidgetOptions {
  /** Where the desk answers: the origin that the script itself came from. */
  desk: string;
  key: string;
  position: WidgetPosition;
  theme: WidgetTheme;
  /** Null: the workspace's own. */
  color: string | null;
  language: WidgetLanguage;
}

/** What the script tag says. Unknown values count as left out. Null without a key. */
export function readOptions(
  tag: { src: string; dataset: Readonly<Record<string, string | undefined>> },
  page: { language: string; visitorLanguages: readonly string[] },
): WidgetOptions | null {
  const { key, position, theme, color, language } = tag.dataset;
  if (key === undefined || key.trim() === "") return null;
  return {
    desk: new URL(tag.src).origin,
    key: key.trim(),
    position: widgetPositions.find((one) => one === position) ?? "right",
    theme: widgetThemes.find((one) => one === theme) ?? "auto",
    color: isHexColor(color) ? color : null,
    language: chooseLanguage([language ?? "", page.language, ...page.visitorLanguages]),
  };
}

/** The tag's, else the page's, else the visitor's first that we speak. */
function chooseLanguage(wanted: readonly string[]): WidgetLanguage {
  const codes = wanted.map((one) => one.slice(0, 2).toLowerCase());
  return codes.flatMap((code) => widgetLanguages.filter((language) => language === code))[0] ?? "en";
}

/** The chat page, told where it is framed and how it should look. */
export function frameAddress({ desk, key, theme, color, language }: WidgetOptions, site: string): string {
  const query = new URLSearchParams({ embed: "1", origin: site, theme, lang: language });
  if (color !== null) query.set("color", color);
  return `${desk}/chat/${encodeURIComponent(key)}?${query}`;
}

/** The hosted page, for where the frame cannot be shown. */
export function pageAddress({ desk, key }: WidgetOptions): string {
  return `${desk}/chat/${encodeURIComponent(key)}`;
}
