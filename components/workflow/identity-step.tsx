"use client";

import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toneNames } from "#lib/domain/workflow/display-names.ts";
import { tones } from "#lib/domain/workflow/workflow.ts";
import { LanguagesField } from "./languages-field.tsx";
import { NativeSelect } from "./native-select.tsx";
import { countryChoices, currencyChoices, timeZoneChoices } from "./places.ts";
import { LengthCount } from "./length-count.tsx";
import type { StepFormProps } from "./step-form.ts";
import { FieldGroup, StepSection } from "./step-section.tsx";

const toneOptions = tones.map((tone) => ({ value: tone, label: toneNames[tone] }));

export function IdentityStep({ definition, errors, readOnly, onPatch }: StepFormProps) {
  return (
    <StepSection title="Identity & greeting" about="Who the AI speaks for, and how a conversation begins.">
      <FieldGroup title="Business">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField field="businessName" label="Business name" {...{ definition, errors, readOnly, onPatch }} />
          <TextField
            field="agentName"
            label="Agent name"
            {...{ definition, errors, readOnly, onPatch }}
            help="How the AI calls itself when asked. May stay empty."
          />
          <TextField field="industry" label="Industry" {...{ definition, errors, readOnly, onPatch }} />
          <TextField field="website" label="Website" {...{ definition, errors, readOnly, onPatch }} />
        </div>
      </FieldGroup>
      <FieldGroup title="Greeting">
        <Field
          label="First words to a new customer"
          error={errors.of("greeting")}
          help="Sent together with the first question, in one message. Say here that a virtual front desk answers."
          aside={<LengthCount length={definition.greeting.length} max={1000} />}
        >
          <Textarea
            rows={3}
            value={definition.greeting}
            onChange={(event) => onPatch({ greeting: event.target.value })}
            onBlur={() => errors.leave("greeting")}
            readOnly={readOnly}
            className="min-h-20"
          />
        </Field>
      </FieldGroup>
      <FieldGroup title="Voice">
        <Field
          label="Tone"
          className="sm:w-1/2 sm:pr-2"
          help="Where a language has an informal “you” (tú, tu, du), the AI uses it if your greeting and questions do."
        >
          <Select
            options={toneOptions}
            value={definition.tone}
            onChange={(tone) => onPatch({ tone })}
            disabled={readOnly}
          />
        </Field>
        <LanguagesField
          languages={definition.languages}
          onChange={(languages) => onPatch({ languages })}
          error={errors.of("languages")}
          readOnly={readOnly}
        />
      </FieldGroup>
      <FieldGroup title="Assumed when the customer does not say">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Currency" help="“3k” is read in this currency.">
            <NativeSelect
              options={currencyChoices}
              value={definition.currency}
              onChange={(currency) => onPatch({ currency })}
              disabled={readOnly}
            />
          </Field>
          <Field label="Country" help="For phone numbers without a country code.">
            <NativeSelect
              options={countryChoices}
              value={definition.country}
              onChange={(country) => onPatch({ country })}
              disabled={readOnly}
            />
          </Field>
          <Field label="Time zone" help="What “tomorrow” means.">
            <NativeSelect
              options={timeZoneChoices}
              value={definition.timeZone}
              onChange={(timeZone) => onPatch({ timeZone })}
              disabled={readOnly}
            />
          </Field>
        </div>
      </FieldGroup>
    </StepSection>
  );
}

function TextField({
  field,
  label,
  help,
  definition,
  errors,
  readOnly,
  onPatch,
}: StepFormProps & { field: "businessName" | "agentName" | "industry" | "website"; label: string; help?: string }) {
  return (
    <Field label={label} help={help} error={errors.of(field)}>
      <Input
        value={definition[field]}
        onValueChange={(value) => onPatch({ [field]: value })}
        onBlur={() => errors.leave(field)}
        readOnly={readOnly}
      />
    </Field>
  );
}
