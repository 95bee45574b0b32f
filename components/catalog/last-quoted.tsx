import Link from "next/link";
import { moment } from "#components/workflow/moment.ts";
import { initialsOf } from "#lib/domain/lead/person.ts";
import type { LastQuotedView } from "#lib/domain/views/knowledge-view.ts";

/** The last conversations in which the AI quoted the item. */
export function LastQuoted({ data }: LastQuotedView) {
  if (data.length === 0) return null;
  return (
    <section aria-label="Last quoted">
      <h3 className="text-secondary-text text-xs">Last quoted</h3>
      <ul className="mt-1.5">
        {data.map(({ conversationId, name, at }) => (
          <li key={`${conversationId} ${at}`}>
            <Link
              href={`/inbox/${conversationId}`}
              className="flex min-h-9 items-center gap-2 rounded-sm text-sm hover:underline"
            >
              <span
                aria-hidden="true"
                className="grid size-6 shrink-0 place-items-center rounded-full bg-muted font-medium text-2xs text-secondary-text"
              >
                {initialsOf(name)}
              </span>
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <time dateTime={at} className="tnum shrink-0 text-secondary-text text-xs">
                {moment(at)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
