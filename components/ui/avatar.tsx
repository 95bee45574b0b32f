import { Bot } from "lucide-react";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { ChannelGlyph } from "./channel-glyph.tsx";
import { cn } from "./class-names.ts";

const sizes = {
  "16": "size-4 text-[7px]",
  "20": "size-5 text-[8px]",
  "24": "size-6 text-[9px]",
  "28": "size-7 text-2xs",
  "32": "size-8 text-xs",
  "36": "size-9 text-sm",
  "48": "size-12 text-lg",
} as const;

export type AvatarSize = keyof typeof sizes;

const rings = {
  background: "border-background",
  canvas: "border-canvas",
  selected: "border-selected",
  popover: "border-popover",
} as const;

const tints = ["av-0", "av-1", "av-2", "av-3", "av-4", "av-5"] as const;

const discClass = "grid shrink-0 select-none place-items-center rounded-full font-medium leading-none";

/** A customer: initials on one of six quiet tints, with the channel at the corner. Decorative: the name stands beside it. */
export function CustomerAvatar({
  initials,
  tint,
  pictureUrl = null,
  size = "36",
  channelKind,
  ring = "background",
  className,
}: {
  initials: string;
  /** 0 to 5. */
  tint: number;
  /** Lies over the initials once it is there; they stay when it never comes. */
  pictureUrl?: string | null;
  size?: AvatarSize;
  channelKind?: ChannelKind;
  /** The surface behind, which the channel's disc is cut out of. */
  ring?: "background" | "canvas" | "selected" | "popover";
  className?: string;
}) {
  const disc = (
    <span
      aria-hidden="true"
      className={cn(
        "relative overflow-hidden",
        discClass,
        sizes[size],
        tints[Math.abs(tint) % tints.length],
        className,
      )}
    >
      {initials}
      {pictureUrl === null ? null : (
        // biome-ignore lint/performance/noImgElement: a picture of the customer, behind the session; nothing to optimise.
        <img
          src={pictureUrl}
          alt=""
          loading="lazy"
          onError={(event) => event.currentTarget.remove()}
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
  if (channelKind === undefined) return disc;
  return (
    <span className="relative shrink-0 self-start">
      {disc}
      <ChannelGlyph
        kind={channelKind}
        variant="badge"
        className={cn("-right-1 -bottom-1 absolute box-content border-2", rings[ring])}
      />
    </span>
  );
}

/** A person of the team: always the human tint. */
export function TeamAvatar({
  initials,
  size = "28",
  className,
}: {
  initials: string;
  size?: AvatarSize;
  className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        discClass,
        sizes[size],
        "border border-human-line bg-human-soft font-semibold text-human-strong",
        className,
      )}
    >
      {initials}
    </span>
  );
}

export function AiAvatar({ size = "28", className }: { size?: AvatarSize; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(discClass, sizes[size], "border border-ai-line bg-ai-soft text-ai-strong", className)}
    >
      <Bot className="size-[55%]" />
    </span>
  );
}
