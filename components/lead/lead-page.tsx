"use client";

import { ChevronLeft, ChevronRight, MessageSquareText, UserRound } from "lucide-react";
import Link from "next/link";
import { StateChip } from "#components/inbox/state-chip.tsx";
import { CustomerAvatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { ProgressBars } from "#components/ui/progress-bars.tsx";
import type { ConversationRow, LeadProfile } from "#lib/domain/views/conversation-view.ts";
import { Activity } from "./activity.tsx";
import { BriefCard, BriefSkeleton, BriefTime } from "./brief-card.tsx";
import { ContactList } from "./contact-list.tsx";
import { ModelUse } from "./model-use.tsx";
import { Notes } from "./notes.tsx";
import { AnswersList, Labels, type ProfileSectionsProps } from "./profile-pane.tsx";
import { ProfileSection } from "./profile-section.tsx";

export interface LeadPageProps extends ProfileSectionsProps {
  /** The latest conversation, where there is one. */
  row: ConversationRow | null;
  onBack: () => void;
  /** Phones: takes the conversation and opens it; null where a person is in control already. */
  onTakeControl: (() => void) | null;
}

/** There before the lead is: the way back must not wait. `lead` null: not loaded. */
export function LeadTopBar({ lead, onBack }: Pick<LeadPageProps, "onBack"> & { lead: LeadProfile | null }) {
  const conversationId = lead?.conversationIds[0];
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b px-4 md:px-5">
      <button
        type="button"
        aria-label="Back"
        onClick={onBack}
        className="-ml-2 grid size-11 shrink-0 place-items-center rounded-md text-secondary-text hover:bg-accent md:hidden"
      >
        <ChevronLeft aria-hidden="true" className="size-6" />
      </button>
      <nav aria-label="Breadcrumb" className="flex min-w-0 flex-1 items-center gap-1.5 text-sm max-md:justify-center">
        <Link href="/leads" className="text-secondary-text hover:underline max-md:hidden">
          Leads
        </Link>
        <ChevronRight aria-hidden="true" className="size-3.5 text-muted-foreground max-md:hidden" />
        <span aria-current="page" className="truncate font-medium max-md:hidden">
          {lead?.name}
        </span>
        <span className="font-semibold text-base md:hidden">Lead profile</span>
      </nav>
      {conversationId ? (
        <Link
          href={`/inbox/${conversationId}`}
          className={buttonClass({ variant: "primary" })}
          aria-label="Open conversation"
        >
          <MessageSquareText aria-hidden="true" />
          <span className="max-md:hidden">Open conversation</span>
        </Link>
      ) : (
        <span className="size-11 md:hidden" />
      )}
    </header>
  );
}

function Title({ lead, row }: Pick<LeadPageProps, "lead" | "row">) {
  const kind = lead.identities[0]?.channelKind;
  return (
    <div className="flex items-center gap-3.5">
      <CustomerAvatar
        initials={lead.initials}
        tint={lead.tint}
        pictureUrl={lead.pictureUrl}
        size="48"
        {...(kind ? { channelKind: kind } : {})}
      />
      <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
        <h1 className="truncate font-semibold text-xl tracking-tight">{lead.name}</h1>
        {row ? <StateChip folder={row.folder} control={row.control} /> : null}
      </div>
    </div>
  );
}

/** A lead with the whole screen: what they want on the left, who they are on the right; one column on phones. */
export function LeadPage(props: LeadPageProps) {
  const { lead, row, onBack, onNote } = props;
  const progress = lead.answers.map(({ key, label, state }) => ({ key, label, state }));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <LeadTopBar lead={lead} onBack={onBack} />
      <div className="scroll-y min-h-0 flex-1 lg:flex lg:overflow-hidden">
        <div className="flex min-w-0 flex-1 flex-col gap-4 p-4 md:p-6 lg:scroll-y">
          <Title lead={lead} row={row} />
          {lead.brief || lead.briefAwaited ? (
            <section aria-label="Handoff brief">
              <p className="mb-1.5 flex items-baseline gap-2">
                <strong className="font-semibold text-sm">Handoff brief</strong>
                {lead.brief ? <BriefTime brief={lead.brief} /> : null}
              </p>
              {lead.brief ? <BriefCard {...props} brief={lead.brief} /> : <BriefSkeleton />}
            </section>
          ) : null}
          <section aria-label="Answers" className="rounded-lg border">
            <h2 className="flex h-11 items-center gap-2.5 border-b px-4 font-semibold text-sm">
              Answers <ProgressBars progress={progress} />
            </h2>
            <div className="px-4 py-3">
              <AnswersList {...props} wide />
            </div>
          </section>
          <section aria-label="Activity">
            <h2 className="mb-2 border-b pb-2 font-semibold text-sm">Timeline</h2>
            <Activity entries={lead.activity} />
            <ModelUse use={lead.modelUse} within="all conversations" />
          </section>
        </div>
        <div className="border-t lg:scroll-y lg:w-87 lg:shrink-0 lg:border-t-0 lg:border-l">
          <ProfileSection title="Contact" count={lead.identities.length}>
            <ContactList lead={lead} />
          </ProfileSection>
          <ProfileSection title="Labels" count={lead.labels.length}>
            <Labels {...props} />
          </ProfileSection>
          <ProfileSection title="Notes" count={lead.notes.length}>
            <Notes notes={lead.notes} onNote={onNote} />
          </ProfileSection>
        </div>
      </div>
      {props.onTakeControl ? (
        <div className="shrink-0 border-t p-3 md:hidden">
          <Button variant="human" size="48" wide icon={<UserRound />} onClick={props.onTakeControl}>
            Take manual control
          </Button>
        </div>
      ) : null}
    </div>
  );
}
