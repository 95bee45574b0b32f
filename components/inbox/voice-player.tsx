"use client";

import { Pause, Play } from "lucide-react";
import { useRef, useState } from "react";
import { playTime } from "./format-file.ts";

export interface VoicePlayerProps {
  url: string;
  name: string;
  /** As the file says; null where the browser has to find out. */
  durationMs: number | null;
}

/** A voice message or an audio file: play button, how far it is, length. */
export function VoicePlayer({ url, name, durationMs }: VoicePlayerProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [found, setFound] = useState<number | null>(null);
  const [broken, setBroken] = useState(false);
  const duration = found ?? (durationMs === null ? null : durationMs / 1_000);
  const part = duration ? Math.min(1, at / duration) : 0;

  if (broken) {
    return (
      <span className="rounded-2xl bg-muted px-3 py-2 text-secondary-text text-sm">
        This recording cannot be played here.{" "}
        <a href={url} download className="font-medium text-foreground underline">
          Download it
        </a>
      </span>
    );
  }
  return (
    <span className="flex w-60 max-w-full items-center gap-2.5 rounded-2xl bg-bubble-customer py-1.5 pr-3 pl-1.5">
      {/* biome-ignore lint/a11y/useMediaCaption: the transcript stands below, where there is one. */}
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onEnded={() => setAt(0)}
        onDurationChange={({ currentTarget }) =>
          setFound(Number.isFinite(currentTarget.duration) ? currentTarget.duration : null)
        }
        onError={() => setBroken(true)}
      />
      <button
        type="button"
        aria-label={playing ? `Pause ${name}` : `Play ${name}`}
        onClick={() => (playing ? audio.current?.pause() : void audio.current?.play().catch(() => setBroken(true)))}
        className="touch-target grid size-8 shrink-0 place-items-center rounded-full bg-primary text-primary-foreground [&_svg]:size-3.5"
      >
        {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" className="translate-x-px" />}
      </button>
      <span className="relative flex h-6 min-w-0 flex-1 items-center rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-ring">
        <span aria-hidden="true" className="h-1 w-full overflow-hidden rounded-full bg-control/40">
          <span className="block h-full rounded-full bg-foreground" style={{ width: `${part * 100}%` }} />
        </span>
        <input
          type="range"
          aria-label={`Position in ${name}`}
          aria-valuetext={playTime(at)}
          min={0}
          max={duration ?? 0}
          step={1}
          value={at}
          onChange={(event) => {
            if (audio.current) audio.current.currentTime = Number(event.target.value);
          }}
          className="absolute inset-0 w-full cursor-pointer opacity-0"
        />
      </span>
      <span className="tnum shrink-0 text-secondary-text text-xs">
        {duration === null ? "" : playTime(playing || at > 0 ? at : duration)}
      </span>
    </span>
  );
}
