"use client";

import Link from "next/link";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { LengthCount } from "./length-count.tsx";
import type { StepFormProps } from "./step-form.ts";
import { FieldGroup, StepSection } from "./step-section.tsx";

const messages = [
  {
    field: "handoffMessage",
    label: "When every question is settled",
    help: "The reply to the last answer. The customer's next message is for a person.",
  },
  {
    field: "handoffOnRequestMessage",
    label: "When the customer asks for a person",
    help: "Sent at once, whatever is still open.",
  },
] as const;

export interface HandoffStepProps extends StepFormProps {
  /** Null until the settings have been read. */
  pauseMinutes: number | null;
}

export function HandoffStep({ definition, errors, readOnly, onPatch, pauseMinutes }: HandoffStepProps) {
  return (
    <StepSection title="Handoff" about="What the customer reads when a person of your team takes over.">
      <FieldGroup title="Messages">
        {messages.map(({ field, label, help }) => (
          <Field
            key={field}
            label={label}
            help={help}
            error={errors.of(field)}
            aside={<LengthCount length={definition[field].length} max={1000} />}
          >
            <Textarea
              rows={3}
              value={definition[field]}
              onChange={(event) => onPatch({ [field]: event.target.value })}
              onBlur={() => errors.leave(field)}
              readOnly={readOnly}
              className="min-h-20"
            />
          </Field>
        ))}
      </FieldGroup>
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border bg-background p-4">
        <div className="min-w-0">
          <div className="font-semibold text-sm">Pause</div>
          <p className="tnum text-secondary-text text-sm">
            {pauseMinutes === null
              ? "The AI is silent for a while after a person was active."
              : `The AI is silent for ${pauseMinutes} min after a person was active, then it resumes.`}
          </p>
        </div>
        <Link href="/settings" className="rounded-sm font-semibold text-sm underline underline-offset-4">
          {readOnly ? "See settings" : "Change in Settings"}
        </Link>
      </div>
    </StepSection>
  );
}
