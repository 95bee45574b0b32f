"use client";

import { useSortable } from "@dnd-kit/sortable";
import { ChevronDown, GripVertical } from "lucide-react";
import { useId } from "react";
import { cn } from "#components/ui/class-names.ts";
import { Switch } from "#components/ui/switch.tsx";
import { questionName, questionTypeNames } from "#lib/domain/workflow/display-names.ts";
import type { QuestionCardProps } from "./question-card-props.ts";
import { QuestionFields } from "./question-fields.tsx";
import { QuestionTypeIcon } from "./question-types.tsx";

export function QuestionCard(props: QuestionCardProps) {
  const { question, uid, number, open, mark, hasProblem, readOnly, onToggle, onEdit } = props;
  const id = useId();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: uid,
    disabled: readOnly,
  });
  const name = questionName(question, number);
  return (
    <li
      ref={setNodeRef}
      data-question={question.key}
      style={{ transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined, transition }}
      className={cn(
        "relative rounded-lg border bg-background",
        open && "border-border-strong shadow-card",
        isDragging && "z-10 border-border-strong shadow-pop",
      )}
    >
      <div className="group/card relative flex min-h-12 flex-wrap items-center gap-x-2 py-1.5 pr-2 pl-2 sm:flex-nowrap">
        {readOnly ? (
          <span className="w-2" />
        ) : (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={`Move ${name}`}
            className="touch-target z-1 grid size-6 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-muted-foreground hover:bg-accent hover:text-foreground active:cursor-grabbing"
          >
            <GripVertical className="size-4" strokeWidth={1.75} />
          </button>
        )}
        <span className="tnum w-5 shrink-0 text-center text-muted-foreground text-sm">{number}</span>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-fields`}
          onClick={onToggle}
          className="flex min-h-9 min-w-0 flex-1 basis-0 items-center gap-2 rounded-md py-1 text-left font-medium text-sm after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
        >
          <span
            className={cn(
              "wrap-anywhere min-w-0",
              !open && "line-clamp-2",
              !question.text.trim() && "text-muted-foreground",
            )}
          >
            {question.text.trim() || "New question"}
          </span>
          <Mark mark={mark} hasProblem={hasProblem} />
        </button>
        <ChevronDown
          aria-hidden="true"
          strokeWidth={1.75}
          className={cn(
            "size-4 shrink-0 text-muted-foreground transition-transform duration-120 sm:order-last",
            open && "rotate-180",
          )}
        />
        <span className="flex shrink-0 items-center gap-2 max-sm:basis-full max-sm:justify-between max-sm:pt-2 max-sm:pr-1 max-sm:pl-9 max-sm:pb-1.5">
          <span className="flex items-center gap-2 text-secondary-text text-xs sm:w-29">
            <QuestionTypeIcon type={question.type} className="size-4 shrink-0 text-muted-foreground" />
            {questionTypeNames[question.type]}
          </span>
          <span className="relative z-1 flex items-center gap-2 sm:w-24">
            <Switch
              checked={question.required}
              onChange={(required) => onEdit({ required })}
              label={`${name} is required`}
              disabled={readOnly}
            />
            <span aria-hidden="true" className="text-secondary-text text-xs">
              {question.required ? "Required" : "Optional"}
            </span>
          </span>
        </span>
      </div>
      <div id={`${id}-fields`} hidden={!open}>
        {open ? <QuestionFields {...props} /> : null}
      </div>
    </li>
  );
}

function Mark({ mark, hasProblem }: { mark: QuestionCardProps["mark"]; hasProblem: boolean }) {
  const chip = "shrink-0 rounded-full px-2 py-0.5 font-medium text-2xs";
  if (hasProblem) return <span className={cn(chip, "bg-danger-soft text-danger-strong")}>To mend</span>;
  if (mark === "new") return <span className={cn(chip, "bg-success-soft text-success-strong")}>New</span>;
  if (mark === "changed") return <span className={cn(chip, "bg-waiting-soft text-waiting-strong")}>Changed</span>;
  return null;
}
