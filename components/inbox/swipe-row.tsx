"use client";

import { Check, UserRound } from "lucide-react";
import { type MouseEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { cn } from "#components/ui/class-names.ts";

export interface SwipeRowProps {
  onTakeControl: (() => void) | null;
  onSolve: (() => void) | null;
  children: ReactNode;
}

const startPx = 12;
const actPx = 96;
const farthestPx = 140;
/** The edge belongs to the system's own swipe back. */
const edgePx = 24;

interface Touch {
  x: number;
  y: number;
  swiping: boolean;
  /** How far the row is drawn aside. */
  shift: number;
}

function useSwipe({ onTakeControl, onSolve }: Omit<SwipeRowProps, "children">) {
  const [shift, setShift] = useState(0);
  const touch = useRef<Touch | null>(null);
  const swiped = useRef(false);

  function end() {
    touch.current = null;
    setShift(0);
  }
  const handlers = {
    onPointerDown(event: PointerEvent) {
      swiped.current = false;
      if (event.pointerType !== "touch" || event.clientX < edgePx) return;
      touch.current = { x: event.clientX, y: event.clientY, swiping: false, shift: 0 };
    },
    onPointerMove(event: PointerEvent) {
      const from = touch.current;
      if (!from) return;
      const [right, down] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.swiping) {
        if (Math.abs(down) > startPx) touch.current = null;
        if (Math.abs(right) <= startPx || Math.abs(down) > startPx) return;
        from.swiping = true;
        swiped.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      from.shift = Math.min(onTakeControl ? farthestPx : 0, Math.max(onSolve ? -farthestPx : 0, right));
      setShift(from.shift);
    },
    onPointerUp() {
      const by = touch.current?.shift ?? 0;
      end();
      if (by >= actPx) onTakeControl?.();
      if (by <= -actPx) onSolve?.();
    },
    onPointerCancel: end,
    onClickCapture(event: MouseEvent) {
      // The finger that swiped must not open the row as well.
      if (!swiped.current) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return { shift, handlers };
}

/** Phones: swiping right takes manual control, left solves. Both stand in the conversation as buttons too. */
export function SwipeRow({ onTakeControl, onSolve, children }: SwipeRowProps) {
  const { shift, handlers } = useSwipe({ onTakeControl, onSolve });
  const right = shift > 0;
  return (
    <div {...handlers} className="relative touch-pan-y overflow-hidden">
      {shift === 0 ? null : (
        <span
          aria-hidden="true"
          className={cn(
            "absolute inset-0 flex items-center gap-2 px-5 font-medium text-sm",
            right ? "bg-human text-human-foreground" : "flex-row-reverse bg-primary text-primary-foreground",
            Math.abs(shift) < actPx && "opacity-60",
          )}
        >
          {right ? <UserRound className="size-5" /> : <Check className="size-5" />}
          {right ? "Take manual control" : "Solve"}
        </span>
      )}
      <div
        className={cn("relative", shift !== 0 && "bg-background")}
        style={shift === 0 ? undefined : { transform: `translateX(${shift}px)` }}
      >
        {children}
      </div>
    </div>
  );
}
