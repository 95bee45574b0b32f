import { AiAvatar, TeamAvatar } from "#components/ui/avatar.tsx";
import { cn } from "#components/ui/class-names.ts";
import { answererName } from "./answerer-name.ts";
import { initialsOf } from "./initials.ts";
import type { WebchatDictionary } from "./webchat-dictionary.ts";
import type { WebchatState } from "./webchat-state.ts";

/** Three dots in the writer's hue. Not announced: the message will be. */
export function WebchatTyping({ typing, text }: { typing: WebchatState["typing"]; text: WebchatDictionary }) {
  if (typing === null) return null;
  const person = typing.author === "member";
  const name = answererName(typing.author, typing.name, text.frontDesk);
  return (
    <div className="flex items-start gap-2.5">
      {person ? <TeamAvatar initials={initialsOf(name)} /> : <AiAvatar />}
      <div
        role="img"
        aria-label={text.typing(name)}
        className={cn(
          "typing flex h-9 items-center gap-1 rounded-2xl rounded-tl-sm border px-4 [&>i]:size-1.5 [&>i]:rounded-full [&>i]:bg-current",
          person ? "border-human-line bg-human-soft text-human" : "border-ai-line bg-ai-soft text-ai",
        )}
      >
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
