"use client";

import { Plus, X } from "lucide-react";
import { NativeSelect } from "#components/workflow/native-select.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Interval, OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";

export interface HoursFormProps {
  hours: OpeningHours;
  /** By path: "weekly.1", "exceptions.0.date", "note". */
  errors: Readonly<Record<string, string>>;
  readOnly: boolean;
  onChange: (hours: OpeningHours) => void;
}

const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const;
const usual: Interval = { from: "09:00", to: "18:00" };
const intervalsMax = 4;

/** The week, days that differ, the time zone and a note. */
export function HoursForm({ hours, errors, readOnly, onChange }: HoursFormProps) {
  const patch = (change: Partial<OpeningHours>) => onChange({ ...hours, ...change });
  const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
  return (
    <div className="flex flex-col gap-4">
      <section aria-label="Week" className="rounded-lg border bg-background p-4">
        <ul className="flex flex-col divide-y">
          {mondayFirst.map((day) => (
            <li key={day} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2.5 first:pt-0 last:pb-0">
              <span className="w-24 shrink-0 pt-1.5 text-sm">{dayNames[day]}</span>
              <Times
                name={dayNames[day]}
                intervals={hours.weekly[day] ?? []}
                error={errorUnder(errors, `weekly.${day}`)}
                readOnly={readOnly}
                onChange={(intervals) =>
                  patch({ weekly: hours.weekly.map((one, at) => (at === day ? intervals : one)) })
                }
              />
            </li>
          ))}
        </ul>
      </section>
      <Exceptions hours={hours} errors={errors} readOnly={readOnly} onChange={onChange} />
      <section
        aria-label="Time zone and note"
        className="grid gap-4 rounded-lg border bg-background p-4 sm:grid-cols-2"
      >
        <Field label="Time zone" error={errors.timeZone ?? null}>
          <NativeSelect
            options={zones}
            value={hours.timeZone}
            disabled={readOnly}
            onChange={(timeZone) => patch({ timeZone })}
          />
        </Field>
        <Field label="Note" help="Said beside the hours: “Saturdays by appointment”." error={errors.note ?? null}>
          <Input value={hours.note} readOnly={readOnly} onChange={(event) => patch({ note: event.target.value })} />
        </Field>
      </section>
    </div>
  );
}

function errorUnder(errors: Readonly<Record<string, string>>, path: string): string | null {
  return Object.entries(errors).find(([key]) => key === path || key.startsWith(`${path}.`))?.[1] ?? null;
}

interface TimesProps {
  name: string;
  intervals: readonly Interval[];
  error: string | null;
  readOnly: boolean;
  onChange: (intervals: Interval[]) => void;
}

function Times({ name, intervals, error, readOnly, onChange }: TimesProps) {
  const change = (at: number, part: Partial<Interval>) =>
    onChange(intervals.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
      {intervals.length === 0 ? <span className="text-muted-foreground text-sm">Closed</span> : null}
      {intervals.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: times have no identity but their place.
        <div key={at} className="flex items-center gap-2">
          <TimeInput
            label={`${name}, opens`}
            value={one.from}
            readOnly={readOnly}
            onChange={(from) => change(at, { from })}
          />
          <span className="text-muted-foreground text-sm">to</span>
          <TimeInput
            label={`${name}, closes`}
            value={one.to}
            readOnly={readOnly}
            onChange={(to) => change(at, { to })}
          />
          {readOnly ? null : (
            <IconButton
              label={`Remove ${one.from} to ${one.to} on ${name}`}
              tooltip={false}
              onClick={() => onChange(intervals.filter((_, index) => index !== at))}
            >
              <X />
            </IconButton>
          )}
        </div>
      ))}
      {error ? (
        <p role="alert" className="w-full text-danger-strong text-xs">
          {error}
        </p>
      ) : null}
      {readOnly || intervals.length >= intervalsMax ? null : (
        <Button
          variant="ghost"
          size="28"
          icon={<Plus />}
          aria-label={`Add times on ${name}`}
          onClick={() => onChange([...intervals, usual])}
        >
          Add times
        </Button>
      )}
    </div>
  );
}

function TimeInput({
  label,
  value,
  readOnly,
  onChange,
}: {
  label: string;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Input
      aria-label={label}
      className="tnum w-20"
      inputMode="numeric"
      placeholder="09:00"
      maxLength={5}
      value={value}
      readOnly={readOnly}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onChange(tidyTime(value))}
    />
  );
}

/** "9", "9.30" and "930" are "09:00" and "09:30"; anything else stays as it was written. */
function tidyTime(text: string): string {
  const [, hour, minute = "00"] = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text.trim()) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, "0")}:${minute}`;
}

function Exceptions({ hours, errors, readOnly, onChange }: HoursFormProps) {
  const { exceptions } = hours;
  const set = (next: OpeningHours["exceptions"]) => onChange({ ...hours, exceptions: next });
  const change = (at: number, part: Partial<OpeningHours["exceptions"][number]>) =>
    set(exceptions.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <section aria-label="Days that differ" className="rounded-lg border bg-background p-4">
      <h2 className="font-medium text-sm">Days that differ</h2>
      <p className="text-muted-foreground text-xs">Holidays, long evenings. They count instead of the week.</p>
      <ul className="mt-2 flex flex-col divide-y">
        {exceptions.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: days that are being written have no identity but their place.
          <li key={at} className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2.5">
            <Field label="Day" error={errors[`exceptions.${at}.date`] ?? null} className="w-40">
              <Input
                type="date"
                value={one.date}
                readOnly={readOnly}
                onChange={(event) => change(at, { date: event.target.value })}
              />
            </Field>
            <Field label="Reason" error={errors[`exceptions.${at}.note`] ?? null} className="w-40">
              <Input
                value={one.note}
                placeholder="Christmas"
                readOnly={readOnly}
                onChange={(event) => change(at, { note: event.target.value })}
              />
            </Field>
            <Times
              name={one.date || "the new day"}
              intervals={one.intervals}
              error={errorUnder(errors, `exceptions.${at}.intervals`)}
              readOnly={readOnly}
              onChange={(intervals) => change(at, { intervals })}
            />
            {readOnly ? null : (
              <IconButton
                label={`Remove ${one.date || "the new day"}`}
                tooltip={false}
                onClick={() => set(exceptions.filter((_, index) => index !== at))}
              >
                <X />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {errors.exceptions ? (
        <p role="alert" className="text-danger-strong text-xs">
          {errors.exceptions}
        </p>
      ) : null}
      {readOnly ? null : (
        <Button
          className="mt-2"
          size="28"
          icon={<Plus />}
          onClick={() => set([...exceptions, { date: "", intervals: [], note: "" }])}
        >
          Add a day
        </Button>
      )}
    </section>
  );
}
