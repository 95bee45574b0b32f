"use client";

import { CircleAlert, CircleCheck, CircleDashed, PlugZap } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ModelTestLine, ModelTestView } from "#lib/domain/views/model-view.ts";
import { SettingRow } from "../setting-row.tsx";

const marks = {
  good: <CircleCheck aria-label="Fine:" className="text-success-strong" strokeWidth={1.75} />,
  bad: <CircleAlert aria-label="Wrong:" className="text-danger-strong" strokeWidth={1.75} />,
  unknown: <CircleDashed aria-label="Not known:" className="text-muted-foreground" strokeWidth={1.75} />,
} as const satisfies Record<ModelTestLine["state"], ReactNode>;

export interface ConnectionTestProps {
  /** Null: not tested since the form was changed. */
  test: ModelTestView | null;
  busy: boolean;
  onTest: () => void;
}

/** Asks the model one tiny thing and says what was found. */
export function ConnectionTest({ test, busy, onTest }: ConnectionTestProps) {
  return (
    <div>
      <SettingRow
        title="Test the connection"
        about="Asks the model one short question and sends half a second of sound, with what stands above, saved or not. It takes some seconds and a few tokens."
      >
        <Button size="32" variant="outline" icon={<PlugZap strokeWidth={1.75} />} busy={busy} onClick={onTest}>
          Test connection
        </Button>
      </SettingRow>
      <div role="status">{test === null ? null : <TestResult test={test} />}</div>
    </div>
  );
}

function TestResult({ test }: { test: ModelTestView }) {
  return (
    <div className="flex flex-col gap-3 border-t px-4 py-3.5 sm:px-5">
      <div>
        <p className={test.ok ? "font-medium text-sm text-success-strong" : "font-medium text-danger-strong text-sm"}>
          {test.title}
        </p>
        {test.next === null ? null : <p className="text-secondary-text text-sm">{test.next}</p>}
      </div>
      <ul className="flex flex-col gap-2 text-sm">
        {test.lines.map(({ state, label, value }) => (
          <li key={label} className="flex items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0">
            {marks[state]}
            <span className="min-w-0 flex-1">{label}</span>
            <span className="tnum text-right text-secondary-text text-xs">{value}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
