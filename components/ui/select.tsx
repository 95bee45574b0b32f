"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names.ts";
import { fieldBoxClass } from "./field-box-class.ts";
import { menuItemClass, menuPopupClass } from "./menu-class.ts";

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
}

export interface SelectProps<T extends string> {
  options: readonly SelectOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** The accessible name where no `Field` gives one. */
  label?: string;
  placeholder?: string;
  icon?: ReactNode;
  size?: "28" | "32" | "40";
  disabled?: boolean;
  name?: string;
  className?: string;
}

const heights = { "28": "h-7 rounded-sm px-2", "32": "h-8", "40": "h-10" } as const;

/** One choice of a short list. Inside a `Field` it takes the label and the error by itself. */
export function Select<T extends string>({
  options,
  value,
  onChange,
  label,
  placeholder = "Choose",
  icon,
  size = "32",
  disabled = false,
  name,
  className,
}: SelectProps<T>) {
  return (
    <Base.Root<T>
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
      disabled={disabled}
      modal={false}
      {...(name === undefined ? {} : { name })}
    >
      <Base.Trigger
        aria-label={label}
        className={cn(
          fieldBoxClass,
          "flex items-center gap-2 text-left hover:bg-subtle data-disabled:cursor-not-allowed data-disabled:bg-muted data-disabled:opacity-70",
          heights[size],
          className,
        )}
      >
        {icon === undefined ? null : <span className="text-muted-foreground [&_svg]:size-4">{icon}</span>}
        <Base.Value
          placeholder={placeholder}
          className="min-w-0 flex-1 truncate data-placeholder:text-muted-foreground"
        />
        <Base.Icon className="text-muted-foreground">
          <ChevronDown className="size-4" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={cn(menuPopupClass, "min-w-(--anchor-width)")}>
            <Base.List className="scroll-y max-h-(--available-height)">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className={menuItemClass}
                >
                  {option.icon}
                  <Base.ItemText className="flex-1">{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check className="size-3.5 text-foreground stroke-2" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
