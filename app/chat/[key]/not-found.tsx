import { headers } from "next/headers";
import { parseWebchatLanguage } from "#components/webchat/webchat-dictionary.ts";
import { WebchatRefusal } from "#components/webchat/webchat-refusal.tsx";
import { frameHeaders } from "#lib/http/frame-headers.ts";

export default async function ChatNotFound() {
  const received = await headers();
  const language = parseWebchatLanguage(received.get("accept-language"));
  return <WebchatRefusal reason="unknown_key" language={language} site={received.get(frameHeaders.site) || null} />;
}
