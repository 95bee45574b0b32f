import { Ellipsis, Maximize2, Minimize2, UserRound, X } from "lucide-react";
import type { ComponentProps } from "react";
import { initialsOf } from "./initials.ts";
import type { Frame } from "./use-frame.ts";
import type { WebchatDictionary } from "./webchat-dictionary.ts";
import { WebchatMenu, type WebchatMenuProps } from "./webchat-menu.tsx";

/** The head of the panel on another site: the business in its own colour, and the ways to do more, to enlarge and to leave. */
export function WebchatFrameHeader({
  businessName,
  person,
  brand,
  text,
  frame,
  menu,
  onTalkToPerson,
}: {
  businessName: string;
  /** The name of the person who answers; null while the AI does. */
  person: string | null;
  brand: { background: string; text: string };
  text: WebchatDictionary;
  frame: Frame;
  menu: WebchatMenuProps;
  onTalkToPerson: (() => void) | null;
}) {
  const name = person || businessName;
  return (
    <header
      style={{ backgroundColor: brand.background, color: brand.text }}
      className="flex min-h-16 shrink-0 items-center gap-3 py-2 pr-2 pl-4"
    >
      <span
        aria-hidden="true"
        className="grid size-9 shrink-0 place-items-center rounded-full bg-current/15 font-semibold text-sm"
      >
        <span>{initialsOf(name)}</span>
      </span>
      <div className="min-w-0 flex-1">
        <h1 className="truncate font-semibold text-base leading-5">{name}</h1>
        <p className="truncate text-xs">{person === null ? text.repliesRightAway : text.inThisChat}</p>
      </div>
      <span className="flex shrink-0">
        {onTalkToPerson === null ? null : (
          <HeaderButton label={text.talkToPerson} onClick={onTalkToPerson}>
            <UserRound aria-hidden="true" />
          </HeaderButton>
        )}
        <WebchatMenu
          {...menu}
          trigger={
            <HeaderButton label={text.more}>
              <Ellipsis aria-hidden="true" />
            </HeaderButton>
          }
        />
        {frame.mayGrow ? (
          <HeaderButton label={frame.grown ? text.shrink : text.grow} onClick={frame.toggleGrown}>
            {frame.grown ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
          </HeaderButton>
        ) : null}
        <HeaderButton label={text.close} onClick={frame.close}>
          <X aria-hidden="true" />
        </HeaderButton>
      </span>
    </header>
  );
}

function HeaderButton({
  label,
  ...rest
}: { label: string } & Omit<ComponentProps<"button">, "aria-label" | "className">) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className="grid h-11 w-10 shrink-0 place-items-center rounded-md pointer-coarse:w-11 hover:bg-current/10 data-popup-open:bg-current/10 focus-visible:outline-current focus-visible:-outline-offset-4 [&_svg]:size-4.5"
    />
  );
}
