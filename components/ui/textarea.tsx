"use client";

import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";
import { fieldBoxClass, readOnlyClass } from "./field-box-class.ts";

export interface TextareaProps extends ComponentProps<"textarea"> {
  /** Grows with its text up to this many lines. */
  maxLines?: number;
}

/** Several lines of text. Inside a `Field` it takes the label, the help and the error by itself. */
export function Textarea({ maxLines = 10, rows = 3, className, style, ...rest }: TextareaProps) {
  return (
    <Field.Control
      render={
        <textarea
          {...rest}
          rows={rows}
          style={{ maxHeight: `calc(${maxLines} * 1lh + 1.125rem)`, ...style }}
          className={cn(
            fieldBoxClass,
            readOnlyClass,
            "scroll-y field-sizing-content resize-none py-2 md:text-base",
            className,
          )}
        />
      }
    />
  );
}
