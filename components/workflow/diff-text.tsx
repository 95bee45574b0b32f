import { ArrowRight } from "lucide-react";
import { Fragment } from "react";
import type { DiffPart } from "#lib/domain/workflow/word-diff.ts";

/** Around a change this many characters of a long text stay visible. */
const contextLength = 120;

/** Changed words as `ins` and `del`; long unchanged stretches are shortened. */
export function DiffText({ parts }: { parts: readonly DiffPart[] }) {
  const isReplacement = parts.length === 2 && parts[0]?.kind === "del" && parts[1]?.kind === "ins";
  const keyed = parts.map((part, index) => ({ part, id: `${index}-${part.kind}`, first: index === 0, index }));
  return (
    <p className="wrap-anywhere whitespace-pre-wrap text-sm">
      {keyed.map(({ part, id, first, index }) => {
        const last = index === parts.length - 1;
        if (part.kind === "ins")
          return (
            <Fragment key={id}>
              {isReplacement ? (
                <ArrowRight aria-hidden="true" className="mx-1.5 inline size-3.5 text-muted-foreground" />
              ) : null}
              <ins className="rounded-xs bg-success-soft px-0.5 text-success-strong no-underline">{part.text}</ins>
            </Fragment>
          );
        if (part.kind === "del")
          return (
            <del key={id} className="rounded-xs bg-danger-soft px-0.5 text-danger-strong line-through">
              {part.text}
            </del>
          );
        return <span key={id}>{shortened(part.text, first, last)}</span>;
      })}
    </p>
  );
}

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= contextLength * 2) return text;
  const head = first ? "" : text.slice(0, contextLength);
  const tail = last ? "" : text.slice(-contextLength);
  return `${head} … ${tail}`;
}
