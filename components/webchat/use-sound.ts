"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { WebchatMessage } from "./webchat-message.ts";

const key = "frontdesk.webchat.sound";

/** A short sound for each message of the business, where the visitor has switched it on in this browser. */
export function useSound(messages: readonly WebchatMessage[], loaded: boolean): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(false);
  const newest = messages.findLast((message) => message.author !== "customer")?.id ?? null;
  const heard = useRef<string | null | undefined>(undefined);
  useEffect(() => setOn(read()), []);
  useEffect(() => {
    if (!loaded) return;
    const isNew = heard.current !== undefined && heard.current !== newest && newest !== null;
    heard.current = newest;
    if (isNew && on) chime();
  }, [loaded, newest, on]);
  const toggle = useCallback(() => {
    setOn(!on);
    write(!on);
    if (!on) chime();
  }, [on]);
  return { on, toggle };
}

/** Two soft notes. Browsers that allow no sound before a click stay silent. */
function chime(): void {
  try {
    const audio = new AudioContext();
    const gain = audio.createGain();
    gain.connect(audio.destination);
    gain.gain.setValueAtTime(0.08, audio.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.4);
    for (const [index, frequency] of [660, 880].entries()) {
      const note = audio.createOscillator();
      note.frequency.value = frequency;
      note.connect(gain);
      note.start(audio.currentTime + index * 0.12);
      note.stop(audio.currentTime + index * 0.12 + 0.2);
    }
    setTimeout(() => void audio.close(), 800);
  } catch {
    // Without sound the message is there all the same.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === "on";
  } catch {
    return false;
  }
}

function write(on: boolean): void {
  try {
    localStorage.setItem(key, on ? "on" : "off");
  } catch {
    // It then lasts as long as the page.
  }
}
