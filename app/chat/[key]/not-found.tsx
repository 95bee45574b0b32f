import { MessageCircleOff } from "lucide-react";
import { headers } from "next/headers";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { parseWebchatLanguage, webchatDictionary } from "#components/webchat/webchat-dictionary.ts";

export default async function ChatNotFound() {
  const language = parseWebchatLanguage((await headers()).get("accept-language"));
  const text = webchatDictionary(language);
  return (
    <main lang={language} className="grid min-h-dvh place-items-center bg-background">
      <EmptyState icon={<MessageCircleOff />} title={text.unavailableTitle}>
        {text.unavailable}
      </EmptyState>
    </main>
  );
}
