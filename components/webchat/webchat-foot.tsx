import { BrandMark } from "#components/ui/brand-mark.tsx";
import type { WebchatDictionary } from "./webchat-dictionary.ts";

/** Below the field: the business's privacy page, and what the chat runs on. */
export function WebchatFoot({ text, privacyUrl }: { text: WebchatDictionary; privacyUrl: string | null }) {
  return (
    <p className="flex shrink-0 items-center justify-center gap-1.5 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-2xs text-secondary-text">
      {privacyUrl === null ? null : (
        <>
          <a href={privacyUrl} target="_blank" rel="noreferrer" className="underline underline-offset-2">
            {text.privacy}
          </a>
          <span aria-hidden="true">·</span>
        </>
      )}
      <BrandMark className="size-3.5 rounded-[4px]" />
      {text.runsOn}
    </p>
  );
}
