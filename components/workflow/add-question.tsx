"use client";

import { Plus } from "lucide-react";
import { Menu, MenuGroup, MenuItem } from "#components/ui/menu.tsx";
import { type QuestionType, questionTypes } from "#lib/domain/qualification/question.ts";
import { questionTypeNames } from "#lib/domain/workflow/display-names.ts";
import { QuestionTypeIcon, questionTypeNotes } from "./question-types.tsx";

/** The dashed row under the list; its menu asks for the answer type. */
export function AddQuestion({ onAdd }: { onAdd: (type: QuestionType) => void }) {
  return (
    <Menu
      side="top"
      className="sm:max-w-none"
      trigger={
        <button
          type="button"
          className="flex min-h-11 w-full items-center gap-2 rounded-lg border border-control border-dashed bg-background px-3.5 font-medium text-secondary-text text-sm transition-colors duration-120 hover:bg-accent hover:text-foreground data-popup-open:bg-accent"
        >
          <Plus aria-hidden="true" className="size-4" strokeWidth={1.75} />
          Add question
        </button>
      }
    >
      <MenuGroup label="Answer type">
        <div className="sm:grid sm:grid-cols-2">
          {questionTypes.map((type) => (
            <MenuItem
              key={type}
              onClick={() => onAdd(type)}
              icon={
                <span className="grid size-8 shrink-0 place-items-center rounded-md border bg-background">
                  <QuestionTypeIcon type={type} />
                </span>
              }
            >
              <span className="block font-medium">{questionTypeNames[type]}</span>
              <span className="block text-muted-foreground text-xs">{questionTypeNotes[type]}</span>
            </MenuItem>
          ))}
        </div>
      </MenuGroup>
    </Menu>
  );
}
