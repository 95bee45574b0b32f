"use client";

import {
  AlignLeft,
  AtSign,
  Banknote,
  Calendar,
  CircleDashed,
  CircleMinus,
  Hash,
  List,
  ListChecks,
  Lock,
  type LucideIcon,
  Phone,
  ToggleLeft,
} from "lucide-react";
import Link from "next/link";
import { listTime } from "#components/inbox/format-time.ts";
import { useServerNow, useTimeZone } from "#components/inbox/server-clock.tsx";
import { StateChip } from "#components/inbox/state-chip.tsx";
import { CustomerAvatar, TeamAvatar } from "#components/ui/avatar.tsx";
import { ChannelGlyph, channelName } from "#components/ui/channel-glyph.tsx";
import { ProgressBars } from "#components/ui/progress-bars.tsx";
import type { QuestionType } from "#lib/domain/qualification/question.ts";
import type { LeadAnswerCell, LeadColumn, LeadRow } from "#lib/domain/views/lead-view.ts";
import { firstName } from "#lib/domain/lead/person.ts";

export interface LeadsTableProps {
  rows: readonly LeadRow[];
  columns: readonly LeadColumn[];
}

const typeIcons = {
  text: AlignLeft,
  choice: List,
  multiple_choice: ListChecks,
  number: Hash,
  money: Banknote,
  date: Calendar,
  email: AtSign,
  phone: Phone,
  yes_no: ToggleLeft,
} as const satisfies Record<QuestionType, LucideIcon>;

function Cell({ cell }: { cell: LeadAnswerCell | undefined }) {
  if (cell?.state === "declined") {
    return (
      <span className="flex items-center gap-1.5 text-secondary-text">
        <CircleMinus aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2} />
        Declined
      </span>
    );
  }
  if (!cell?.shown) {
    return (
      <span className="text-muted-foreground">
        <span aria-hidden="true">–</span>
        <span className="sr-only">No answer</span>
      </span>
    );
  }
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {cell.locked ? (
        <Lock
          role="img"
          aria-label="Edited and locked"
          className="size-3.5 shrink-0 text-human-strong"
          strokeWidth={2}
        />
      ) : null}
      {cell.state === "unclear" ? (
        <CircleDashed role="img" aria-label="Unclear" className="size-3.5 shrink-0 text-ai" strokeWidth={2} />
      ) : null}
      <span className="truncate" title={cell.shown}>
        {cell.shown}
      </span>
    </span>
  );
}

function Row({ row, columns }: { row: LeadRow; columns: readonly LeadColumn[] }) {
  const now = useServerNow();
  const timeZone = useTimeZone();
  return (
    <tr className="group/lead h-12 border-b hover:bg-accent">
      <th
        scope="row"
        className="sticky left-0 z-[1] border-b bg-background px-4 text-left font-normal group-hover/lead:bg-accent"
      >
        <Link href={`/leads/${row.id}`} className="-outline-offset-2 flex min-h-11 items-center gap-2.5 rounded-md">
          <CustomerAvatar initials={row.initials} tint={row.tint} size="32" />
          <span className="min-w-0">
            <span className="block truncate font-medium text-sm">{row.name}</span>
            <span className="flex items-center gap-1 text-muted-foreground text-xs">
              <ChannelGlyph kind={row.channelKind} className="size-3" />
              {channelName(row.channelKind)}
            </span>
          </span>
        </Link>
      </th>
      <td className="px-3">
        <StateChip folder={row.folder} control={row.control} />
      </td>
      <td className="px-3">
        <ProgressBars progress={row.progress} />
      </td>
      {columns.map((column) => (
        <td key={column.key} className="max-w-44 px-3 text-sm">
          <Cell cell={row.answers[column.key]} />
        </td>
      ))}
      <td className="px-3 text-sm">
        {row.assignee ? (
          <span className="flex items-center gap-1.5">
            <TeamAvatar initials={row.assignee.initials} size="20" />
            {firstName(row.assignee.name)}
          </span>
        ) : (
          <span className="text-muted-foreground">
            <span aria-hidden="true">–</span>
            <span className="sr-only">Nobody assigned</span>
          </span>
        )}
      </td>
      <td className="tnum px-4 text-right text-muted-foreground text-sm">
        {row.lastMessageAt ? (
          <time dateTime={row.lastMessageAt}>{listTime(row.lastMessageAt, now, timeZone)}</time>
        ) : (
          "–"
        )}
      </td>
    </tr>
  );
}

const head = "h-9 whitespace-nowrap border-b bg-subtle px-3 text-left font-normal text-secondary-text text-xs";

/** One row a lead, one column a question. The lead's column stays in sight; the rest scrolls sideways. */
export function LeadsTable({ rows, columns }: LeadsTableProps) {
  return (
    <table className="w-full min-w-max border-separate border-spacing-0 [&_td]:border-b">
      <caption className="sr-only">Leads and their answers</caption>
      <thead className="sticky top-0 z-10">
        <tr>
          <th scope="col" className={`${head} sticky left-0 z-[1] px-4`}>
            Lead
          </th>
          <th scope="col" className={head}>
            State
          </th>
          <th scope="col" className={head}>
            Answers
          </th>
          {columns.map((column) => {
            const Icon = typeIcons[column.type];
            return (
              <th key={column.key} scope="col" className={head}>
                <span className="flex items-center gap-1.5">
                  <Icon aria-hidden="true" className="size-3.5" strokeWidth={2} />
                  {column.label}
                </span>
              </th>
            );
          })}
          <th scope="col" className={head}>
            Owner
          </th>
          <th scope="col" className={`${head} px-4 text-right`}>
            Activity
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}
