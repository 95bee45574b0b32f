import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { parseWebchatLanguage } from "#components/webchat/webchat-dictionary.ts";
import { WebchatPage } from "#components/webchat/webchat-page.tsx";
import { WebchatRefusal } from "#components/webchat/webchat-refusal.tsx";
import { isAllowedOrigin } from "#lib/domain/channel/allowed-origins.ts";
import { isHexColor } from "#lib/domain/channel/widget-message.ts";
import { app } from "#lib/http/app.ts";
import { frameHeaders } from "#lib/http/frame-headers.ts";
import { findWebchat } from "#lib/services/channel/find-webchat.ts";

interface ChatProps {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const findOnce = cache((key: string) => findWebchat(app(), key));

export async function generateMetadata({ params }: ChatProps): Promise<Metadata> {
  const webchat = await findOnce((await params).key);
  return { title: { absolute: webchat?.businessName ?? "Frontdesk" }, robots: { index: false } };
}

export default async function ChatPage({ params, searchParams }: ChatProps) {
  const { key } = await params;
  const webchat = await findOnce(key);
  if (webchat === null) notFound();
  const [received, { lang, color }] = await Promise.all([headers(), searchParams]);
  const language = parseWebchatLanguage(typeof lang === "string" ? lang : received.get("accept-language"));
  const site = received.get(frameHeaders.site);
  const { allowedOrigins, ...shown } = webchat;
  if (site && !isAllowedOrigin(allowedOrigins, site))
    return <WebchatRefusal reason="foreign_site" language={language} site={site} />;
  const brandColor = site !== null && isHexColor(color) ? color : shown.brandColor;
  const page = { ...shown, brandColor, channelKey: key, language };
  return <WebchatPage {...page} embedded={site !== null} site={site || null} />;
}
