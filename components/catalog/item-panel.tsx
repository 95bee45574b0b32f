"use client";

import { Trash2, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { priceKinds } from "#lib/domain/knowledge/material.ts";
import type { ItemErrors, ItemForm } from "./item-form.ts";
import { priceKindNames } from "./price-words.ts";

export interface ItemPanelProps {
  /** Null: a new one. */
  title: string | null;
  form: ItemForm;
  errors: ItemErrors;
  areas: readonly string[];
  mayEdit: boolean;
  busy: boolean;
  /** "How the AI says it". */
  preview: ReactNode;
  /** Where it said it. */
  children: ReactNode;
  onChange: (patch: Partial<ItemForm>) => void;
  onSave: () => void;
  onClose: () => void;
  onDelete: (() => void) | null;
}

/** One item of the catalog, to read and to change. */
export function ItemPanel(props: ItemPanelProps) {
  const { title, mayEdit, busy, children, errors, onSave, onClose, onDelete } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);
  return (
    <form
      ref={form}
      aria-label={title ?? "New item"}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      className="flex min-h-0 flex-1 flex-col bg-background"
    >
      <div className="flex min-h-12 shrink-0 items-center gap-2 border-b py-1 pr-2 pl-4">
        <h2 className="wrap-anywhere min-w-0 flex-1 font-semibold text-sm">{title ?? "New item"}</h2>
        <IconButton label="Close" tooltip={false} onClick={onClose}>
          <X />
        </IconButton>
      </div>
      <div className="scroll-y flex min-h-0 flex-1 flex-col gap-4 p-4">
        <ItemFields {...props} />
        {children}
      </div>
      {mayEdit ? (
        <div className="flex shrink-0 items-center gap-2 border-t px-4 py-3">
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          {onDelete ? (
            <Button variant="ghost" className="ml-auto" icon={<Trash2 />} onClick={onDelete}>
              Delete
            </Button>
          ) : null}
        </div>
      ) : null}
    </form>
  );
}

function ItemFields({ form, errors, areas, mayEdit, preview, onChange }: ItemPanelProps) {
  const error = (field: keyof ItemForm) => errors[field] ?? null;
  const text = (field: Exclude<keyof ItemForm, "quotable" | "priceKind">) => ({
    value: form[field],
    readOnly: !mayEdit,
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  return (
    <>
      <Field label="Name" error={error("name")}>
        <Input {...text("name")} />
      </Field>
      <Field label="Area" error={error("area")} help="Items of one area stand together.">
        <Input {...text("area")} list="catalog-areas" />
      </Field>
      <datalist id="catalog-areas">
        {areas.map((area) => (
          <option key={area} value={area} />
        ))}
      </datalist>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Kind of price">
          <Select
            options={priceKinds.map((kind) => ({ value: kind, label: priceKindNames[kind] }))}
            value={form.priceKind}
            onChange={(priceKind) => onChange({ priceKind })}
            disabled={!mayEdit}
          />
        </Field>
        <Field label="Price" error={error("price")} disabled={form.priceKind === "on_request"}>
          <Input
            {...text("price")}
            value={form.priceKind === "on_request" ? "" : form.price}
            inputMode="decimal"
            disabled={form.priceKind === "on_request"}
          />
        </Field>
        <Field label="Beside the price" error={error("priceNote")}>
          <Input {...text("priceNote")} placeholder="filing included" />
        </Field>
        <Field label="Takes" error={error("takes")}>
          <Input {...text("takes")} placeholder="5 working days" />
        </Field>
      </div>
      <Field label="What the AI may say" error={error("description")}>
        <Textarea {...text("description")} className="min-h-17" />
      </Field>
      {preview}
      <Field
        label="Customers also call it"
        error={error("synonyms")}
        help="One a line. The AI finds the item by these words too."
      >
        <Textarea {...text("synonyms")} className="min-h-17" />
      </Field>
      <Field label="Properties" error={error("attributes")} help="One a line, such as “colour: black”.">
        <Textarea {...text("attributes")} className="min-h-17" />
      </Field>
      <div className="flex items-center justify-between gap-3 text-sm">
        <span id="may-quote">The AI may quote the price</span>
        <Switch
          tone="ai"
          checked={form.quotable}
          disabled={!mayEdit}
          onChange={(quotable) => onChange({ quotable })}
          labelledBy="may-quote"
        />
      </div>
    </>
  );
}
