"use client";

import { ExternalLink, PanelRightClose } from "lucide-react";
import Link from "next/link";
import { LabelMenu } from "#components/inbox/label-menu.tsx";
import { LabelChip } from "#components/ui/chip.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ProgressBars } from "#components/ui/progress-bars.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import type { LabelView, LeadProfile, ReplyWindowView } from "#lib/domain/views/conversation-view.ts";
import type { ModelUseView } from "#lib/domain/views/model-view.ts";
import { Activity } from "./activity.tsx";
import { AnswerRow } from "./answer-row.tsx";
import { type BriefActions, BriefCard, BriefSkeleton, BriefTime } from "./brief-card.tsx";
import { ContactList } from "./contact-list.tsx";
import { ModelUse } from "./model-use.tsx";
import { Notes } from "./notes.tsx";
import { ProfileSection } from "./profile-section.tsx";

/** What can be done with a lead; null where it has no meaning. */
export interface LeadActions extends BriefActions {
  onSaveAnswer: (questionKey: string, text: string) => Promise<void>;
  onUnlockAnswer: (questionKey: string) => void;
  onLabel: ((label: LabelView, on: boolean) => void) | null;
  onNote: ((text: string) => void) | null;
}

export interface ProfileSectionsProps extends LeadActions {
  lead: LeadProfile;
  allLabels: readonly LabelView[];
  /** How long the customer can be answered; null where it is not known here. */
  window: ReplyWindowView | null;
  flash: { questionKey: string } | null;
}

/** The lead beside one of its conversations. */
export interface ConversationProfileProps extends ProfileSectionsProps {
  modelUse: ModelUseView | null;
}

export function AnswersList(props: ProfileSectionsProps & { wide?: boolean }) {
  const { lead, flash, wide = false, onShowMessage, onSaveAnswer, onUnlockAnswer } = props;
  if (lead.answers.length === 0) return <p className="text-secondary-text text-sm">The workflow has no questions.</p>;
  return (
    <ul>
      {lead.answers.map((answer) => (
        <AnswerRow
          key={answer.key}
          answer={answer}
          wide={wide}
          flash={flash?.questionKey === answer.key ? flash : null}
          onShowMessage={onShowMessage}
          onSave={(text) => onSaveAnswer(answer.key, text)}
          onUnlock={() => onUnlockAnswer(answer.key)}
        />
      ))}
    </ul>
  );
}

export function Labels({ lead, allLabels, onLabel }: Pick<ProfileSectionsProps, "lead" | "allLabels" | "onLabel">) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {lead.labels.map((label) => (
        <LabelChip
          key={label.id}
          name={label.name}
          color={label.color}
          {...(onLabel ? { onRemove: () => onLabel(label, false) } : {})}
        />
      ))}
      {onLabel ? <LabelMenu labels={lead.labels} allLabels={allLabels} onLabel={onLabel} /> : null}
      {lead.labels.length === 0 && !onLabel ? <span className="text-secondary-text text-sm">No labels.</span> : null}
    </div>
  );
}

function Brief(props: ProfileSectionsProps) {
  const { brief, briefAwaited, answers } = props.lead;
  if (brief) return <BriefCard {...props} brief={brief} />;
  if (briefAwaited) return <BriefSkeleton />;
  const missing = answers.filter((answer) => answer.state === "open").length;
  return (
    <p className="text-secondary-text text-sm">
      The brief is written when the AI hands this conversation over.
      {missing === 1 ? " One answer is missing." : missing > 1 ? ` ${missing} answers are missing.` : ""}
    </p>
  );
}

/** The parts of the profile, the brief first after a handoff. */
export function ProfileSections(props: ConversationProfileProps) {
  const { lead, onNote } = props;
  const handedOff = lead.brief !== null || lead.briefAwaited;
  const aside = lead.brief ? <BriefTime brief={lead.brief} /> : undefined;
  const brief = (
    <ProfileSection key="brief" title="Handoff brief" aside={aside}>
      <Brief {...props} />
    </ProfileSection>
  );
  const progress = lead.answers.map(({ key, label, state }) => ({ key, label, state }));
  const answers = (
    <ProfileSection key="answers" title="Answers" aside={<ProgressBars progress={progress} />}>
      <AnswersList {...props} />
    </ProfileSection>
  );
  const count = (n: number) => (n === 0 ? "None" : n);
  return (
    <>
      {handedOff ? [brief, answers] : [answers, brief]}
      <ProfileSection title="Contact" count={lead.identities.length}>
        <ContactList lead={lead} />
      </ProfileSection>
      <ProfileSection title="Labels" count={count(lead.labels.length)}>
        <Labels {...props} />
      </ProfileSection>
      <ProfileSection
        // The first note opens its section.
        key={lead.notes.length > 0 ? "notes" : "no-notes"}
        title="Notes"
        count={count(lead.notes.length)}
        defaultOpen={lead.notes.length > 0}
      >
        <Notes notes={lead.notes} onNote={onNote} />
      </ProfileSection>
      <ProfileSection title="Activity" count={count(lead.activity.length)} defaultOpen={false}>
        <Activity entries={lead.activity} />
        <ModelUse use={props.modelUse} within="this conversation" />
      </ProfileSection>
    </>
  );
}

export interface ProfilePaneProps extends ConversationProfileProps {
  onClose: () => void;
}

/** The lead beside the conversation. */
export function ProfilePane({ onClose, ...sections }: ProfilePaneProps) {
  return (
    <aside aria-label="Lead profile" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex h-14 shrink-0 items-center gap-1 border-b px-4 pr-3">
        <h2 className="flex-1 font-semibold text-sm">Lead profile</h2>
        <Tooltip label="Open the whole profile">
          <Link
            href={`/leads/${sections.lead.id}`}
            aria-label="Open the whole profile"
            className="grid size-8 place-items-center rounded-md text-muted-foreground hover:bg-accent hover:text-foreground"
          >
            <ExternalLink aria-hidden="true" className="size-4" />
          </Link>
        </Tooltip>
        <IconButton label="Hide lead profile" hint="I" onClick={onClose}>
          <PanelRightClose />
        </IconButton>
      </header>
      <div className="scroll-y min-h-0 flex-1 overscroll-contain">
        <ProfileSections {...sections} />
      </div>
    </aside>
  );
}
