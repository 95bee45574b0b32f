import { type PointerEvent, useRef } from "react";

const holdMs = 450;
/** A finger that moves further is scrolling. */
const slackPx = 10;

/** Handlers for an element that does something when a finger rests on it. */
export function useLongPress(onHold: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== "touch") return;
      from.current = { x: event.clientX, y: event.clientY };
      stop();
      timer.current = setTimeout(onHold, holdMs);
    },
    onPointerMove: (event: PointerEvent) => {
      const { x, y } = from.current;
      if (Math.hypot(event.clientX - x, event.clientY - y) > slackPx) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
