"use client";

import { Input as Base } from "@base-ui/react/input";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.ts";
import { fieldBoxClass, readOnlyClass } from "./field-box-class.ts";

export interface InputProps extends Omit<ComponentProps<typeof Base>, "className" | "size"> {
  size?: "28" | "32" | "40";
  /** Stands inside, before and after the text. */
  before?: ReactNode;
  after?: ReactNode;
  className?: string;
}

const heights = { "28": "h-7 rounded-sm px-2", "32": "h-8", "40": "h-10" } as const;

/** One line of text. Inside a `Field` it takes the label, the help and the error by itself. */
export function Input({ size = "32", before, after, className, ...rest }: InputProps) {
  const box = (
    <Base
      {...rest}
      className={cn(fieldBoxClass, readOnlyClass, heights[size], before && "pl-8.5", after && "pr-9", className)}
    />
  );
  if (!before && !after) return box;
  return (
    <div className="relative">
      {before ? (
        <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-muted-foreground [&_svg]:size-4">
          {before}
        </span>
      ) : null}
      {box}
      {after ? <span className="absolute inset-y-0 right-1.5 flex items-center gap-1">{after}</span> : null}
    </div>
  );
}
