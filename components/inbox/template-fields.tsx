"use client";

import { Paperclip } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { fieldProblem } from "#lib/domain/message/template.ts";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import type { TemplateView } from "#lib/domain/views/template-view.ts";
import { degreesProblem, type TemplateValues } from "./template-values.ts";

export interface TemplateFieldsProps {
  template: TemplateView;
  values: TemplateValues;
  /** Shows what is missing, once sending was tried. */
  strict: boolean;
  onValues: (values: TemplateValues) => void;
  /** Uploads a file of the conversation; rejects with a sentence. */
  onUpload: (file: File) => Promise<AttachmentView>;
}

/** "1" is no name that helps: the words before a numbered field say what belongs there. */
function fieldLabel(name: string): string {
  return /^\d+$/.test(name) ? `Field ${name}` : name.replaceAll("_", " ");
}

function TextField(props: {
  label: string;
  value: string;
  strict: boolean;
  problemOf?: (value: string) => string | null;
  onChange: (value: string) => void;
}) {
  const { label, value, strict, problemOf = fieldProblem, onChange } = props;
  return (
    <Field label={label} error={strict || value !== "" ? problemOf(value) : null}>
      <Input
        value={value}
        maxLength={1_024}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        className="max-md:h-11"
      />
    </Field>
  );
}

const fileWords = {
  image: { label: "Picture above the words", accept: "image/jpeg,image/png" },
  video: { label: "Video above the words", accept: "video/mp4,video/3gpp" },
  document: { label: "Document above the words", accept: "" },
} as const;

function FileField({
  media,
  values,
  strict,
  onValues,
  onUpload,
}: TemplateFieldsProps & { media: keyof typeof fileWords }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { label, accept } = fileWords[media];
  const missing = strict && values.file === null ? "Attach a file." : null;

  async function upload(file: File | undefined) {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    try {
      const attachment = await onUpload(file);
      if (attachment.media === media) onValues({ ...values, file: attachment });
      else setProblem("This template takes another kind of file.");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "The file was not uploaded. Attach it again.");
    }
    setBusy(false);
  }

  return (
    <div className="min-w-0">
      <p className="mb-1 font-medium text-sm">{label}</p>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={label}
        {...(accept === "" ? {} : { accept })}
        onChange={({ currentTarget }) => {
          void upload(currentTarget.files?.[0]);
          currentTarget.value = "";
        }}
      />
      <Button
        icon={<Paperclip />}
        busy={busy}
        onClick={() => chooser.current?.click()}
        className="max-w-full max-md:h-11"
      >
        <span className="truncate">{values.file?.fileName ?? "Attach a file"}</span>
      </Button>
      {(problem ?? missing) === null ? null : (
        <p role="alert" className="mt-1 text-danger-strong text-xs">
          {problem ?? missing}
        </p>
      )}
    </div>
  );
}

function HeaderFields(props: TemplateFieldsProps) {
  const { template, values, strict, onValues } = props;
  const { header } = template;
  if (header?.as === "text")
    return (
      <TextField
        label={`Above the words: ${fieldLabel(header.field)}`}
        value={values.headerText}
        strict={strict}
        onChange={(headerText) => onValues({ ...values, headerText })}
      />
    );
  if (header?.as === "file") return <FileField {...props} media={header.media} />;
  if (header?.as !== "location") return null;
  const { place } = values;
  const put = (key: keyof TemplateValues["place"]) => (value: string) =>
    onValues({ ...values, place: { ...place, [key]: value } });
  const common = { strict };
  return (
    <>
      <TextField {...common} label="Name of the place" value={place.name} onChange={put("name")} />
      <TextField {...common} label="Address" value={place.address} onChange={put("address")} />
      <TextField
        {...common}
        label="Latitude"
        value={place.latitude}
        problemOf={(text) => degreesProblem(text, 90)}
        onChange={put("latitude")}
      />
      <TextField
        {...common}
        label="Longitude"
        value={place.longitude}
        problemOf={(text) => degreesProblem(text, 180)}
        onChange={put("longitude")}
      />
    </>
  );
}

/** Everything of a template that has to be filled in, in the order in which the customer sees it. */
export function TemplateFields(props: TemplateFieldsProps) {
  const { template, values, strict, onValues } = props;
  const { fields, header, buttons } = template;
  if (fields.length === 0 && header === null && buttons.length === 0) return null;
  return (
    <div className="scroll-y grid max-h-60 gap-2.5 px-3 pt-3 md:grid-cols-2">
      <HeaderFields {...props} />
      {fields.map((name, index) => (
        <TextField
          key={name}
          label={fieldLabel(name)}
          value={values.parameters[index] ?? ""}
          strict={strict}
          onChange={(value) => onValues({ ...values, parameters: values.parameters.with(index, value) })}
        />
      ))}
      {buttons.map(({ index: place, as, label }, index) => (
        <TextField
          key={place}
          label={as === "code" ? `Code of the button "${label}"` : `End of the address of "${label}"`}
          value={values.buttons[index] ?? ""}
          strict={strict}
          onChange={(value) => onValues({ ...values, buttons: values.buttons.with(index, value) })}
        />
      ))}
    </div>
  );
}
