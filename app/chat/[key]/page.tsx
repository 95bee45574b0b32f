import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { parseWebchatLanguage } from "#components/webchat/webchat-dictionary.ts";
import { WebchatPage } from "#components/webchat/webchat-page.tsx";
import { app } from "#lib/http/app.ts";
import { findWebchat } from "#lib/services/channel/find-webchat.ts";

interface ChatProps {
  params: Promise<{ key: string }>;
  searchParams: Promise<{ embed?: string | string[] }>;
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
  const language = parseWebchatLanguage((await headers()).get("accept-language"));
  const embedded = (await searchParams).embed === "1";
  return <WebchatPage {...webchat} channelKey={key} language={language} embedded={embedded} />;
}
