import { cn } from "#components/ui/class-names.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";

/** The last 24 hours, one bar each; red where replies failed. */
export function ChannelBars({ bars, className }: { bars: ChannelView["bars"]; className?: string }) {
  const most = Math.max(1, ...bars.map(eventsOf));
  const total = bars.reduce((sum, bar) => sum + eventsOf(bar), 0);
  const failed = bars.reduce((sum, bar) => sum + bar.failed, 0);
  const failures = failed === 0 ? "" : `, ${failed} failed`;
  return (
    <span role="img" aria-label={`${total} events in the last 24 hours${failures}`} className={className}>
      <span aria-hidden="true" className="flex h-6 items-end gap-0.5">
        {bars.map((bar, hour) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place.
            key={hour}
            style={{ height: `${Math.max(8, Math.round((eventsOf(bar) / most) * 100))}%` }}
            className={cn("w-[3px] rounded-full", bar.failed > 0 ? "bg-danger" : "bg-control")}
          />
        ))}
      </span>
    </span>
  );
}

function eventsOf({ received, sent, failed }: ChannelView["bars"][number]): number {
  return received + sent + failed;
}
