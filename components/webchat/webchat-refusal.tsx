"use client";

import { MessageCircleOff } from "lucide-react";
import { useEffect } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FrameMessage } from "#lib/domain/channel/widget-message.ts";
import { type WebchatLanguage, webchatDictionary } from "./webchat-dictionary.ts";
import { frameLink } from "./webchat-frame-link.ts";

/** In the place of a chat that is not shown here. The bubble around it, if there is one, is told why. */
export function WebchatRefusal({
  reason,
  language,
  site,
}: {
  reason: Extract<FrameMessage, { type: "refused" }>["reason"];
  language: WebchatLanguage;
  /** The site around this page; null on a page of its own. */
  site: string | null;
}) {
  const text = webchatDictionary(language);
  useEffect(() => {
    if (site !== null) frameLink(site).tell({ type: "refused", reason });
  }, [site, reason]);
  return (
    <main lang={language} className="grid min-h-dvh place-items-center bg-background">
      <EmptyState
        icon={<MessageCircleOff />}
        title={reason === "unknown_key" ? text.unavailableTitle : text.foreignSiteTitle}
      >
        {reason === "unknown_key" ? text.unavailable : text.foreignSite}
      </EmptyState>
    </main>
  );
}
