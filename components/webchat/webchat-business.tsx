import { Languages } from "lucide-react";
import { WorkspaceMark } from "#components/ui/workspace-mark.tsx";
import type { WebchatDictionary, WebchatLanguage } from "./webchat-dictionary.ts";
import { WebchatHoursLine } from "./webchat-hours-line.tsx";

/** Beside the hosted chat, where there is room: who the business is. */
export function WebchatBusiness({
  businessName,
  languages,
  language,
  text,
  brand,
  initials,
  privacyUrl,
  hoursLine,
}: {
  businessName: string;
  /** Codes ("en") or names. */
  languages: readonly string[];
  language: WebchatLanguage;
  text: WebchatDictionary;
  brand: { background: string; text: string };
  initials: string;
  privacyUrl: string | null;
  hoursLine: string | null;
}) {
  return (
    <aside className="hidden w-80 shrink-0 flex-col py-6 lg:flex">
      <WorkspaceMark initials={initials} color={brand.background} textColor={brand.text} size="48" />
      <h1 className="mt-5 font-semibold text-xl tracking-tight">{businessName}</h1>
      <p className="mt-1 text-base text-secondary-text">{text.intro}</p>
      <div className="mt-6 flex flex-col gap-3">
        <WebchatHoursLine line={hoursLine} className="gap-3 text-base" />
        {languages.length === 0 ? null : (
          <p className="flex items-center gap-3 text-base text-secondary-text">
            <Languages aria-hidden="true" strokeWidth={1.75} className="size-4 shrink-0 text-muted-foreground" />
            {languageNames(languages, language)}
          </p>
        )}
      </div>
      <p className="mt-auto text-secondary-text text-xs">
        {text.handledBy(businessName)}
        {privacyUrl === null ? null : (
          <>
            {" "}
            <a href={privacyUrl} target="_blank" rel="noreferrer" className="underline underline-offset-2">
              {text.privacy}
            </a>
          </>
        )}
      </p>
    </aside>
  );
}

function languageNames(languages: readonly string[], shownIn: WebchatLanguage): string {
  const names = new Intl.DisplayNames(shownIn, { type: "language" });
  const named = languages.map((language) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? (names.of(language) ?? language) : language,
  );
  return named.join(", ");
}
