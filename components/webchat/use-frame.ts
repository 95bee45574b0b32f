"use client";

import { useEffect, useMemo, useState } from "react";
import type { WidgetPreview } from "#lib/domain/channel/widget-message.ts";
import { answererName } from "./answerer-name.ts";
import type { Webchat } from "./use-webchat.ts";
import { frameLink } from "./webchat-frame-link.ts";
import type { WebchatMessage } from "./webchat-message.ts";
import { unreadOf } from "./webchat-unread.ts";

export interface Frame {
  mayGrow: boolean;
  grown: boolean;
  toggleGrown: () => void;
  close: () => void;
}

interface FrameOptions {
  /** The site around this page; null on the hosted page, which nothing is around. */
  site: string | null;
  title: string;
  color: string;
  /** The name of an answer that carries none. */
  frontDesk: string;
  webchat: Webchat;
  onOpened: () => void;
}

/** Tells the site around the page what its bubble shows, and obeys it. On the hosted page everything is seen at once. */
export function useFrame({ site, title, color, frontDesk, webchat, onOpened }: FrameOptions): Frame | null {
  const link = useMemo(() => (site === null ? null : frameLink(site)), [site]);
  const [shown, setShown] = useState(site === null);
  const [mayGrow, setMayGrow] = useState(false);
  const [grown, setGrown] = useState(false);
  const { state, see } = webchat;

  useEffect(() => {
    if (link === null) return;
    const stop = link.listen((message) => {
      setShown(message.type === "opened");
      if (message.type === "closed") return;
      setMayGrow(!message.fullScreen);
      onOpened();
    });
    link.tell({ type: "ready", title, color });
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) link.tell({ type: "close" });
    };
    window.addEventListener("keydown", closeOnEscape);
    return () => {
      stop();
      window.removeEventListener("keydown", closeOnEscape);
    };
  }, [link, title, color, onOpened]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new message is a new reason to look.
  useEffect(() => {
    if (shown) see();
  }, [shown, see, state.messages]);

  const { loaded, known } = state;
  const { count, newest } = unreadOf(state.messages, state.seenId);
  useEffect(() => {
    if (link === null || !loaded) return;
    const preview = shown ? null : previewOf(newest, frontDesk);
    link.tell({ type: "state", known, unread: shown ? 0 : count, preview });
  }, [link, loaded, known, shown, count, newest, frontDesk]);

  if (link === null) return null;
  return {
    mayGrow,
    grown,
    toggleGrown: () => {
      link.tell({ type: "grow", grown: !grown });
      setGrown(!grown);
    },
    close: () => link.tell({ type: "close" }),
  };
}

function previewOf(newest: WebchatMessage | null, frontDesk: string): WidgetPreview | null {
  if (newest === null || newest.author === "customer") return null;
  const { author, name, text, file } = newest;
  return { author, name: answererName(author, name, frontDesk), text: text || (file?.fileName ?? "") };
}
