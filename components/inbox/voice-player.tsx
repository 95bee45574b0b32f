"use client";

import { Pause, Play } from "lucide-react";
import { useRef, useState } from "react";
import { playTime } from "./format-file.ts";

const barCount = 28;

/** The shape of the bars tells recordings apart, nothing more: it comes from the id. */
function barHeights(id: string): number[] {
  let state = 7;
  return Array.from({ length: barCount }, (_, index) => {
    state = (state * 31 + id.charCodeAt(index % id.length)) % 997;
    return 20 + (state % 81);
  });
}

/** A voice message or an audio file: play button, bars that fill up, length. */
export function VoicePlayer({ id, url, name }: { id: string; url: string; name: string }) {
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [duration, setDuration] = useState<number | null>(null);
  const [broken, setBroken] = useState(false);
  const part = duration ? at / duration : 0;

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
    <span className="flex max-w-full items-center gap-2.5 rounded-2xl bg-bubble-customer py-1.5 pr-3 pl-1.5">
      {/* biome-ignore lint/a11y/useMediaCaption: a customer's recording has no captions. */}
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onEnded={() => setAt(0)}
        onDurationChange={({ currentTarget }) =>
          setDuration(Number.isFinite(currentTarget.duration) ? currentTarget.duration : null)
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
      <span className="relative flex h-6 items-center gap-[2px] has-focus-visible:outline-2 has-focus-visible:outline-ring">
        {barHeights(id).map((height, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move.
            key={index}
            aria-hidden="true"
            className={
              index / barCount < part ? "w-[3px] rounded-full bg-foreground" : "w-[3px] rounded-full bg-control"
            }
            style={{ height: `${height}%` }}
          />
        ))}
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
