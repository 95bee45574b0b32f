import {
  type FrameMessage,
  type HostMessage,
  parseHostMessage,
  wrapMessage,
} from "#lib/domain/channel/widget-message.ts";

/** The way from the framed page to the site around it, and back. Both ends name the other's origin. */
export interface FrameLink {
  tell: (message: FrameMessage) => void;
  /** The answer stops it. */
  listen: (onMessage: (message: HostMessage) => void) => () => void;
}

/** @param site the origin of the page around this one: what it does not hold is never delivered */
export function frameLink(site: string): FrameLink {
  return {
    tell: (message) => window.parent.postMessage(wrapMessage(message), site),
    listen(onMessage) {
      const hear = ({ source, origin, data }: MessageEvent) => {
        if (source !== window.parent || origin !== site) return;
        const message = parseHostMessage(data);
        if (message !== null) onMessage(message);
      };
      window.addEventListener("message", hear);
      return () => window.removeEventListener("message", hear);
    },
  };
}
