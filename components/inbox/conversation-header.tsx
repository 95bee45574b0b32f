"use client";

import { Check, ChevronLeft, RotateCcw } from "lucide-react";
import { CustomerAvatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ChannelGlyph, channelName } from "#components/ui/channel-glyph.tsx";
import { LabelChip } from "#components/ui/chip.tsx";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { ControlView, ConversationDetail, LabelView } from "#lib/domain/views/conversation-view.ts";
import { AssigneeMenu } from "./assignee-menu.tsx";
import { ControlPill } from "./control-pill.tsx";
import { ConversationMenu } from "./conversation-menu.tsx";
import { LabelMenu } from "./label-menu.tsx";
import { ReplyWindow } from "./reply-window.tsx";

export type HeaderMenu = "assign" | "label" | null;

export interface ConversationHeaderProps {
  detail: ConversationDetail;
  /** The control as it stands on the clock of now. */
  control: ControlView;
  myId: string;
  backHref: string;
  /** The menu that a key opened. */
  openMenu: HeaderMenu;
  onOpenMenu: (menu: HeaderMenu) => void;
  onBack: () => void;
  onTakeControl: () => void;
  onHandBack: () => void;
  onPauseUntilHandedBack: () => void;
  onFolder: (folder: Folder) => void;
  onAssign: (memberId: string | null) => void;
  onLabel: (label: LabelView, on: boolean) => void;
  onMarkUnread: () => void;
  onShowProfile: () => void;
}

function BackLink({ backHref, onBack }: Pick<ConversationHeaderProps, "backHref" | "onBack">) {
  return (
    <a
      href={backHref}
      aria-label="Back to the list"
      onClick={(event) => {
        event.preventDefault();
        onBack();
      }}
      className="grid size-10 shrink-0 place-items-center rounded-md text-secondary-text hover:bg-accent md:hidden"
    >
      <ChevronLeft aria-hidden="true" className="size-6" />
    </a>
  );
}

function WhoAndWhere({ detail }: { detail: ConversationDetail }) {
  const { row, handle, window } = detail;
  return (
    <div className="min-w-0 flex-1 max-md:pl-1">
      <h2 className="truncate font-semibold text-base leading-5 max-md:text-lg max-md:leading-5">{row.name}</h2>
      <p className="flex min-w-0 items-center gap-1 text-muted-foreground text-xs max-md:hidden">
        <ChannelGlyph kind={row.channelKind} className="size-3.5" />
        <span className="sr-only">{channelName(row.channelKind)}</span>
        <span className="truncate">{handle}</span>
      </p>
      <p className="truncate text-xs md:hidden">
        <ReplyWindow window={window} short />
        {window.closesAt === null && window.open ? (
          <span className="text-muted-foreground">{channelName(row.channelKind)}</span>
        ) : null}
      </p>
    </div>
  );
}

function SolveButton({ folder, onFolder }: { folder: Folder; onFolder: (folder: Folder) => void }) {
  if (folder !== "open") {
    return (
      <Button icon={<RotateCcw />} onClick={() => onFolder("open")} className="max-md:hidden">
        Reopen
      </Button>
    );
  }
  return (
    <>
      <Button
        icon={<Check />}
        hint="E"
        onClick={() => onFolder("solved")}
        className="@max-[500px]:hidden max-md:hidden"
      >
        Solve
      </Button>
      <Button icon={<Check />} onClick={() => onFolder("solved")} className="@min-[500px]:hidden max-md:hidden">
        Solve
      </Button>
    </>
  );
}

function SecondRow(props: ConversationHeaderProps) {
  const { detail, myId, openMenu, onOpenMenu, onAssign, onLabel } = props;
  const { row, members, allLabels, window } = detail;
  const rule = <span aria-hidden="true" className="h-4 w-px shrink-0 bg-border-strong" />;
  return (
    <div className="flex h-9 min-w-0 items-center gap-2.5 pb-2 max-md:hidden">
      <ReplyWindow window={window} />
      {window.closesAt === null && window.open ? null : rule}
      <AssigneeMenu
        assignee={row.assignee}
        members={members}
        myId={myId}
        open={openMenu === "assign"}
        onOpenChange={(open) => onOpenMenu(open ? "assign" : null)}
        onAssign={onAssign}
      />
      {rule}
      {/* A chip that does not fit wraps out of sight as a whole. */}
      <span className="flex h-5.5 min-w-0 flex-wrap gap-1.5 overflow-hidden">
        {row.labels.map((label) => (
          <LabelChip key={label.id} name={label.name} color={label.color} />
        ))}
      </span>
      <LabelMenu
        labels={row.labels}
        allLabels={allLabels}
        open={openMenu === "label"}
        onOpenChange={(open) => onOpenMenu(open ? "label" : null)}
        onLabel={onLabel}
      />
    </div>
  );
}

/** Who it is, who answers, what can be done. Narrower than 500 px the pill goes compact. */
export function ConversationHeader(props: ConversationHeaderProps) {
  const { detail, control, backHref, onBack, onFolder } = props;
  const { row } = detail;
  const pill = { control, onTakeControl: props.onTakeControl, onHandBack: props.onHandBack };
  return (
    <header className="@container shrink-0 border-b px-4 max-md:px-1">
      <div className="flex h-14 items-center gap-2.5 max-md:gap-1.5">
        <BackLink backHref={backHref} onBack={onBack} />
        <span className="flex md:hidden">
          <CustomerAvatar
            initials={row.initials}
            tint={row.tint}
            pictureUrl={row.pictureUrl}
            channelKind={row.channelKind}
          />
        </span>
        <CustomerAvatar
          initials={row.initials}
          tint={row.tint}
          pictureUrl={row.pictureUrl}
          size="32"
          className="max-md:hidden"
        />
        <WhoAndWhere detail={detail} />
        {row.folder === "open" ? (
          <>
            <span className="@max-[500px]:hidden">
              <ControlPill {...pill} />
            </span>
            <span className="@min-[500px]:hidden">
              <ControlPill {...pill} compact />
            </span>
          </>
        ) : null}
        <SolveButton folder={row.folder} onFolder={onFolder} />
        <ConversationMenu
          folder={row.folder}
          withSolve
          onFolder={onFolder}
          onPauseUntilHandedBack={props.onPauseUntilHandedBack}
          onMarkUnread={props.onMarkUnread}
          onShowProfile={props.onShowProfile}
        />
      </div>
      <SecondRow {...props} />
    </header>
  );
}
