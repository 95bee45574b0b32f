import { cn } from "#components/ui/class-names.ts";
import { fallbackWords } from "#lib/domain/model/fallback-reason.ts";
import { showCost, showModelUse } from "#lib/domain/model/use-words.ts";
import type { ModelDayView, ModelSettingsView } from "#lib/domain/views/model-view.ts";
import { totalOf } from "./total-of.ts";

export interface ModelDaysProps {
  days: readonly ModelDayView[];
  fallbacks: ModelSettingsView["fallbacks"];
}

const count = new Intl.NumberFormat("en-US");

/** Turns, tokens and cost day by day, and why the scripted agent answered. */
export function ModelDays({ days, fallbacks }: ModelDaysProps) {
  const total = totalOf(days);
  if (total.turns === 0)
    return (
      <p className="px-4 py-6 text-center text-secondary-text text-sm sm:px-5">
        No customer was answered with a model configured yet.
      </p>
    );
  return (
    <div className="flex flex-col gap-4 px-4 py-4 sm:px-5">
      <p className="tnum text-sm">{showModelUse(total)}</p>
      <Bars days={days} />
      {fallbacks.length === 0 ? null : (
        <div className="text-sm">
          <h3 className="mb-1.5 text-secondary-text text-xs">
            The scripted agent answered {count.format(total.fallbackTurns)} of {count.format(total.turns)} turns (
            {Math.round((total.fallbackTurns / total.turns) * 100)}%), because
          </h3>
          <ul className="flex flex-col gap-1">
            {fallbacks.map(({ because, turns }) => (
              <li key={because} className="flex gap-3">
                <span className="min-w-0 flex-1">{fallbackWords(because).because}</span>
                <span className="tnum text-secondary-text text-xs leading-5">{count.format(turns)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <DayTable days={days} />
    </div>
  );
}

/** One bar a day: turns by the model in teal, those by the scripted agent in grey above. */
function Bars({ days }: { days: readonly ModelDayView[] }) {
  const most = Math.max(1, ...days.map((one) => one.turns));
  const heightOf = (turns: number) => ({ height: `${(turns / most) * 100}%` });
  return (
    <figure className="flex flex-col gap-1.5">
      <div
        role="img"
        aria-label={`Turns a day, at most ${count.format(most)}. The table below has the numbers.`}
        className="flex h-24 items-end gap-[3px] border-b"
      >
        {days.map((one) => (
          <span
            key={one.day}
            title={`${dayName(one.day)}: ${showModelUse(one)}`}
            className="flex h-full min-w-0 flex-1 flex-col justify-end rounded-t-[2px] hover:bg-accent"
          >
            <span style={heightOf(one.fallbackTurns)} className="w-full rounded-t-[2px] bg-control" />
            <span
              style={heightOf(one.turns - one.fallbackTurns)}
              className={cn("w-full bg-ai", one.fallbackTurns === 0 && "rounded-t-[2px]")}
            />
          </span>
        ))}
      </div>
      <figcaption className="tnum flex flex-wrap gap-x-4 gap-y-1 text-2xs text-muted-foreground">
        <span>{dayName(days[0]?.day ?? "")}</span>
        <span className="mx-auto flex gap-4">
          <Swatch className="bg-ai">AI model</Swatch>
          <Swatch className="bg-control">Scripted agent</Swatch>
        </span>
        <span>{dayName(days.at(-1)?.day ?? "")}</span>
      </figcaption>
    </figure>
  );
}

function Swatch({ className, children }: { className: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className={cn("size-2 rounded-[2px]", className)} />
      {children}
    </span>
  );
}

const columns = ["Day", "Turns", "Scripted", "Tokens", "Cached", "Cost"] as const;

function DayTable({ days }: { days: readonly ModelDayView[] }) {
  const used = days.filter((one) => one.turns > 0).toReversed();
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-secondary-text text-xs hover:text-foreground">
        Day by day
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways on phones, so the keyboard must reach it. */}
      <section aria-label="Use day by day" tabIndex={0} className="mt-2 overflow-x-auto">
        <table className="tnum w-full min-w-120 text-right text-xs">
          <thead className="text-secondary-text">
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col" className="py-1.5 font-medium first:text-left">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y border-t">
            {used.map((one) => (
              <tr key={one.day}>
                <th scope="row" className="py-1.5 text-left font-normal">
                  {dayName(one.day)}
                </th>
                <td>{count.format(one.turns)}</td>
                <td>{count.format(one.fallbackTurns)}</td>
                <td>{count.format(one.inputTokens + one.outputTokens)}</td>
                <td>{count.format(one.cachedInputTokens)}</td>
                <td>{one.costMicros === null ? "–" : showCost(one.costMicros)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** "26 Nov". */
function dayName(day: string): string {
  return day === "" ? "" : dayFormat.format(new Date(`${day}T00:00:00Z`));
}
