import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { channelPaths } from "./channel-paths.ts";
import { cn } from "./class-names.ts";

/** Brand colours stand here and nowhere else. */
const glyphs = {
  whatsapp: { path: channelPaths.whatsapp, name: "WhatsApp", text: "text-[#1da851]", fill: "bg-[#1da851]" },
  instagram: { path: channelPaths.instagram, name: "Instagram", text: "text-[#d62f7f]", fill: "bg-[#d62f7f]" },
  messenger: { path: channelPaths.messenger, name: "Messenger", text: "text-[#0a6cff]", fill: "bg-[#0a6cff]" },
  webchat: {
    path: channelPaths.webchat,
    name: "Web chat",
    text: "text-[#57534e] dark:text-[#a8a29e]",
    fill: "bg-[#57534e]",
  },
} as const satisfies Record<ChannelKind, { path: string; name: string; text: string; fill: string }>;

/** The channel's name as people know it. */
export function channelName(kind: ChannelKind): string {
  return glyphs[kind].name;
}

export interface ChannelGlyphProps {
  kind: ChannelKind;
  /** `badge`: white on a disc of the brand colour. */
  variant?: "plain" | "badge";
  /** Set where no text beside it names the channel. */
  named?: boolean;
  className?: string;
}

export function ChannelGlyph({ kind, variant = "plain", named = false, className }: ChannelGlyphProps) {
  const glyph = glyphs[kind];
  const a11y = named ? { role: "img", "aria-label": glyph.name } : { "aria-hidden": true };
  if (variant === "badge") {
    return (
      <span
        {...a11y}
        className={cn("grid size-4 shrink-0 place-items-center rounded-full text-white", glyph.fill, className)}
      >
        <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" className="size-[62%]">
          <path d={glyph.path} />
        </svg>
      </span>
    );
  }
  return (
    <span {...a11y} className={cn("block size-4 shrink-0", glyph.text, className)}>
      <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" className="size-full">
        <path d={glyph.path} />
      </svg>
    </span>
  );
}
