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
    help: "What you do, for whom, where.",
  },
  {
    field: "policies",
    label: "Rules for the AI",
    help: "What the AI must or must not say: “Never give legal advice”, “Never promise a date”. Customers do not read them.",
  },
] as const;

export function ContextStep({ definition, errors, readOnly, onPatch }: StepFormProps) {
  return (
    <StepSection
      title="Business context"
      about={
        <>
          What the AI knows about you and how it has to behave; customers meet changes when you publish. Prices, FAQ,
          policies for customers and opening hours stand in the{" "}
          <Link href="/catalog" className="font-medium text-foreground underline underline-offset-4">
            catalog
          </Link>{" "}
          and take effect at once. What stands nowhere is not invented: it goes to your team.
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
