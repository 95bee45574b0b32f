import { Unplug } from "lucide-react";
import { Chip } from "#components/ui/chip.tsx";
import type { ChannelState } from "#lib/domain/channel/channel-kind.ts";

export function ChannelStateChip({ state }: { state: ChannelState }) {
  switch (state) {
    case "connected":
      return (
        <Chip
          tone="success"
          className="w-fit"
          icon={<span aria-hidden="true" className="size-1.5 rounded-full bg-success" />}
        >
          Connected
        </Chip>
      );
    case "reconnection_needed":
      return (
        <Chip tone="danger-soft" className="w-fit" icon={<Unplug aria-hidden="true" strokeWidth={2} />}>
          Reconnection needed
        </Chip>
      );
    case "not_connected":
      return (
        <Chip
          className="w-fit"
          icon={<span aria-hidden="true" className="size-1.5 rounded-full border border-control" />}
        >
          Not connected
        </Chip>
      );
  }
}
