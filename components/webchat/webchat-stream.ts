import { eventsAddress } from "./webchat-api.ts";
import { parseJson } from "./webchat-message.ts";

export interface WebchatStreamHandlers {
  onOpen: () => void;
  /** Not back within 5 s. */
  onLost: () => void;
  onMessage: (data: unknown) => void;
  onTyping: (data: unknown) => void;
  onRead: (data: unknown) => void;
}

export interface WebchatStream {
  isOpen: (token: string) => boolean;
  close: () => void;
}

const patienceMs = 5_000;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** The event stream of one visitor; comes back by itself, with growing pauses where the browser gave up. */
export function webchatStream(key: string, token: string, handlers: WebchatStreamHandlers): WebchatStream {
  let source: EventSource | null = null;
  let pauseMs = firstPauseMs;
  let lost: ReturnType<typeof setTimeout> | null = null;
  let again: ReturnType<typeof setTimeout> | null = null;

  function open(): void {
    source = new EventSource(eventsAddress(key, token));
    source.addEventListener("open", () => {
      if (lost !== null) clearTimeout(lost);
      lost = null;
      pauseMs = firstPauseMs;
      handlers.onOpen();
    });
    source.addEventListener("error", fail);
    source.addEventListener("message", (event) => handlers.onMessage(parseJson(event.data)));
    source.addEventListener("typing", (event) => handlers.onTyping(parseJson(event.data)));
    source.addEventListener("read", (event) => handlers.onRead(parseJson(event.data)));
  }

  function fail(): void {
    lost ??= setTimeout(handlers.onLost, patienceMs);
    if (source?.readyState !== EventSource.CLOSED || again !== null) return;
    again = setTimeout(() => {
      again = null;
      open();
    }, pauseMs);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }

  open();
  return {
    isOpen: (wanted) => wanted === token && source !== null && source.readyState !== EventSource.CLOSED,
    close: () => {
      source?.close();
      source = null;
      if (lost !== null) clearTimeout(lost);
      if (again !== null) clearTimeout(again);
    },
  };
}
