"use client";

import { useId } from "react";
import { Switch } from "#components/ui/switch.tsx";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";

/** Owners only: it may be on only where Meta has granted the permission. */
export function HumanAgentSwitch({
  channel: { humanAgent },
  onChange,
}: {
  channel: ChannelView;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  if (humanAgent === null) return null;
  return (
    <div className="flex items-start justify-between gap-4 rounded-md border px-3 py-2.5">
      <div className="min-w-0">
        <p id={id} className="font-medium text-sm">
          Answer as a person for 7 days
        </p>
        <p className="text-secondary-text text-xs">
          Lets your team's own replies go out up to 7 days after the customer wrote. Needs Meta's Human Agent permission
          for your app; the AI still stops after 24 hours.
        </p>
      </div>
      <Switch labelledBy={id} checked={humanAgent} onChange={onChange} />
    </div>
  );
}
