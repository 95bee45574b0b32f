"use client";

import { Copy, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { questionTypes } from "#lib/domain/qualification/question.ts";
import { takesOptions } from "#lib/domain/workflow/diff-question.ts";
import { questionTypeNames } from "#lib/domain/workflow/display-names.ts";
import { OptionsEditor } from "./options-editor.tsx";
import type { QuestionCardProps } from "./question-card-props.ts";
import { QuestionTypeIcon } from "./question-types.tsx";

const typeOptions = questionTypes.map((type) => ({
  value: type,
  label: questionTypeNames[type],
  icon: <QuestionTypeIcon type={type} />,
}));

/** The open part of a card. */
export function QuestionFields({
  question,
  uid,
  errors,
  readOnly,
  onEdit,
  onSettle,
  onDuplicate,
  onDelete,
}: QuestionCardProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(question.text === "" && !readOnly);
  useEffect(() => {
    if (isNew.current) text.current?.focus();
  }, []);

  const errorOf = (field: string) => errors.of(field, { key: question.key, uid });
  function leave(field: string) {
    errors.leave(field, uid);
    onSettle();
  }

  return (
    <div className="relative z-1 flex flex-col gap-3.5 border-t px-3 pt-3.5 pb-3 sm:px-4">
      <Field label="Question" error={errorOf("text")}>
        <Textarea
          ref={text}
          rows={1}
          maxLines={5}
          value={question.text}
          onChange={(event) => onEdit({ text: event.target.value.replaceAll("\n", " ") })}
          onBlur={() => leave("text")}
          readOnly={readOnly}
          className="py-1.5 md:text-sm"
        />
      </Field>
      <div className="grid gap-3.5 sm:grid-cols-2">
        <Field label="Short name" error={errorOf("label")} help="The name of the answer on the lead's profile.">
          <Input
            value={question.label}
            onValueChange={(label) => onEdit({ label })}
            onBlur={() => leave("label")}
            readOnly={readOnly}
          />
        </Field>
        <Field label="Answer type">
          <Select
            options={typeOptions}
            value={question.type}
            onChange={(type) => onEdit({ type })}
            icon={<QuestionTypeIcon type={question.type} />}
            disabled={readOnly}
          />
        </Field>
      </div>
      {takesOptions(question) ? (
        <OptionsEditor
          options={question.options}
          onChange={(options) => onEdit({ options })}
          onLeave={() => errors.leave("options", uid)}
          error={errorOf("options")}
          readOnly={readOnly}
        />
      ) : null}
      {question.type === "date" ? (
        <Checkbox checked={question.futureOnly} onChange={(futureOnly) => onEdit({ futureOnly })} disabled={readOnly}>
          Future dates only: a day in the past is asked again
        </Checkbox>
      ) : null}
      <Field label="Hint for AI" error={errorOf("hint")} help="Advice on how to ask. Customers never see it.">
        <Textarea
          rows={2}
          value={question.hint}
          onChange={(event) => onEdit({ hint: event.target.value })}
          onBlur={() => leave("hint")}
          readOnly={readOnly}
          className="md:text-sm"
        />
      </Field>
      {readOnly ? null : (
        <div className="-mb-0.5 flex flex-wrap justify-end gap-1">
          <Button variant="ghost" size="28" icon={<Copy strokeWidth={1.75} />} onClick={onDuplicate}>
            Duplicate
          </Button>
          <Button variant="ghost" size="28" icon={<Trash2 strokeWidth={1.75} />} onClick={onDelete}>
            Delete
          </Button>
        </div>
      )}
    </div>
  );
}
