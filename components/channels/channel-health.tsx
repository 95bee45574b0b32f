import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import { moment } from "#components/workflow/moment.ts";
import type { ChannelHealthView } from "#lib/domain/views/settings-view.ts";
import { type HealthLine, healthLines } from "./health-lines.ts";

const marks = {
  good: <CircleCheck aria-label="Fine:" className="text-success-strong" strokeWidth={1.75} />,
  bad: <CircleAlert aria-label="Wrong:" className="text-danger-strong" strokeWidth={1.75} />,
  unknown: <CircleDashed aria-label="Not known:" className="text-muted-foreground" strokeWidth={1.75} />,
} as const satisfies Record<HealthLine["state"], ReactNode>;

/** Four lines that say whether messages come and replies go. */
export function ChannelHealth({ health }: { health: ChannelHealthView }) {
  return (
    <section aria-label="Health" className="flex flex-col gap-2 text-sm">
      <h3 className="text-secondary-text text-xs">Health</h3>
      <ul className="flex flex-col gap-2">
        {healthLines(health).map(({ state, label, value }) => (
          <li key={label} className="flex items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0">
            {marks[state]}
            <span className="min-w-0 flex-1">{label}</span>
            <span className="tnum text-right text-secondary-text text-xs">{value}</span>
          </li>
        ))}
      </ul>
      <p className="tnum text-muted-foreground text-xs">
        {health.lastSendAt === null ? "Nothing was sent yet." : `Last reply sent ${moment(health.lastSendAt)}.`}{" "}
        {health.checkedAt === null ? "Not checked yet." : `Checked ${moment(health.checkedAt)}.`}
      </p>
    </section>
  );
}
