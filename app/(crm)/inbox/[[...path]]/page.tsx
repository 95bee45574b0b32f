import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { memberCtx, requireMember } from "#lib/auth/guard.ts";
import { AppError } from "#lib/services/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";
import { readThread } from "#lib/services/conversation/read-thread.ts";
import { inboxParams, readInbox } from "#lib/services/inbox/read-inbox.ts";
import { inboxQuery, openInbox, parseInboxView } from "../../_client/inbox-filter.ts";
import { InboxScreen } from "../_client/inbox-screen.tsx";

export const metadata: Metadata = { title: "Inbox" };

interface InboxProps {
  params: Promise<{ path?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const conversationPath = z.tuple([z.uuid()]).optional();

/** `/inbox` and `/inbox/{id}` are one page: moving between conversations asks the server for no page. */
export default async function Inbox({ params, searchParams }: InboxProps) {
  const session = await requireMember();
  const path = conversationPath.safeParse((await params).path);
  if (!path.success) notFound();
  const query = await searchParams;
  const view = parseInboxView((name) => [query[name]].flat()[0]);
  const ctx = memberCtx(session);
  const [page, conversation] = await Promise.all([readList(ctx, view), readOpened(ctx, path.data?.[0])]);
  return <InboxScreen first={{ view, page, ...conversation }} />;
}

/** The layout has read the plain open folder; a filter that makes no sense is left to the list to explain. */
async function readList(ctx: Ctx, view: ReturnType<typeof parseInboxView>) {
  if (inboxQuery(view) === inboxQuery(openInbox)) return undefined;
  const { channel, filter, label } = view;
  const asked = inboxParams.safeParse({
    folder: view.folder,
    search: view.search,
    ...(channel ? { channel } : {}),
    ...(filter ? { filter } : {}),
    ...(label ? { label } : {}),
  });
  return asked.success ? readInbox(ctx, asked.data) : undefined;
}

/** A conversation that is not there is told inside the frame, beside the list. */
async function readOpened(ctx: Ctx, id: string | undefined) {
  if (!id) return { detail: undefined, thread: undefined };
  try {
    const [detail, thread] = await Promise.all([readConversation(ctx, id), readThread(ctx, id)]);
    return { detail, thread };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return { detail: undefined, thread: undefined };
    throw error;
  }
}
