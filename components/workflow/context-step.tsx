"use client";

import Link from "next/link";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { LengthCount } from "./length-count.tsx";
import type { StepFormProps } from "./step-form.ts";
import { StepSection } from "./step-section.tsx";

const lengthMax = 20_000;

const texts = [
  {
    field: "businessContext",
    label: "About the business",
    help: "What you do, for whom, where, opening hours, answers to questions that come up again and again.",
  },
  {
    field: "policies",
    label: "Policies",
    help: "What the AI must or must not say: “Never give legal advice”, “Refunds within 14 days”.",
  },
] as const;

export function ContextStep({ definition, errors, readOnly, onPatch }: StepFormProps) {
  return (
    <StepSection
      title="Business context"
      about={
        <>
          What the AI may answer from. Prices come from the{" "}
          <Link href="/catalog" className="font-medium text-foreground underline underline-offset-4">
            catalog
          </Link>
          . What is in neither is not invented: it goes to your team.
        </>
      }
    >
      {texts.map(({ field, label, help }) => (
        <div key={field} className="rounded-lg border bg-background p-4">
          <Field
            label={label}
            help={help}
            error={errors.of(field)}
            aside={<LengthCount length={definition[field].length} max={lengthMax} />}
          >
            <Textarea
              rows={8}
              maxLines={22}
              value={definition[field]}
              onChange={(event) => onPatch({ [field]: event.target.value })}
              onBlur={() => errors.leave(field)}
              readOnly={readOnly}
              className="min-h-44"
            />
          </Field>
        </div>
      ))}
    </StepSection>
  );
}
