"use client";

import { Bot, Pause, UserRound } from "lucide-react";
import { SegmentedPill } from "#components/ui/segmented-pill.tsx";
import type { ControlView } from "#lib/domain/views/conversation-view.ts";

export interface ControlPillProps {
  control: ControlView;
  compact?: boolean;
  onTakeControl: () => void;
  onHandBack: () => void;
}

/** Who answers. Choosing Manual takes manual control, choosing AI hands back; both act at once. */
export function ControlPill({ control, compact = false, onTakeControl, onHandBack }: ControlPillProps) {
  const paused = control.state === "waiting" && !control.late;
  const silent = control.state === "standby";
  const ai =
    paused || silent
      ? ({
          value: "ai",
          label: silent ? "AI silent" : "AI paused",
          icon: <Pause aria-hidden="true" />,
          tone: "waiting",
        } as const)
      : ({ value: "ai", label: "AI", icon: <Bot aria-hidden="true" />, tone: "ai" } as const);
  const manual = { value: "manual", label: "Manual", icon: <UserRound aria-hidden="true" />, tone: "human" } as const;
  return (
    <SegmentedPill<"ai" | "manual">
      label="Who answers"
      compact={compact}
      options={[ai, manual]}
      value={control.state === "manual" ? "manual" : "ai"}
      onChange={(value) => (value === "manual" ? onTakeControl() : onHandBack())}
    />
  );
}
