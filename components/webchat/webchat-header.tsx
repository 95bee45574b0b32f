import { UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { AiAvatar, TeamAvatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { initialsOf } from "./initials.ts";
import type { WebchatDictionary } from "./webchat-dictionary.ts";

/** Who answers. The way to a person moves up here when its first place has scrolled away. */
export function WebchatHeader({
  person,
  text,
  onTalkToPerson,
  children,
}: {
  /** The name of the person who answers; null while the AI does. */
  person: string | null;
  text: WebchatDictionary;
  onTalkToPerson: (() => void) | null;
  /** The menu. */
  children: ReactNode;
}) {
  return (
    <header className="flex min-h-16 shrink-0 items-center gap-3 border-b px-4 py-2 md:px-5">
      {person === null ? <AiAvatar size="36" /> : <TeamAvatar initials={initialsOf(person)} size="36" />}
      <div className="min-w-0 flex-1">
        <p className="truncate font-semibold text-base leading-5">{person || text.frontDesk}</p>
        <p className="flex items-center gap-1.5 text-secondary-text text-xs">
          {person === null ? (
            text.repliesRightAway
          ) : (
            <>
              <span aria-hidden="true" className="size-1.5 rounded-full bg-success" />
              {text.inThisChat}
            </>
          )}
        </p>
      </div>
      {onTalkToPerson === null ? null : (
        <Button size="32" icon={<UserRound />} onClick={onTalkToPerson} className="max-[26rem]:w-8 max-[26rem]:px-0">
          <span className="max-[26rem]:sr-only">{text.talkToPerson}</span>
        </Button>
      )}
      {children}
    </header>
  );
}
