import { type ChannelKind, channelKinds } from "#lib/domain/channel/channel-kind.ts";
import { type Folder, folders } from "#lib/domain/conversation/folder.ts";

export const inboxFilters = ["unread", "needs_human", "mine"] as const;
export type InboxFilter = (typeof inboxFilters)[number];

/** What the list shows. It lives in the address, so that a reload and a shared link show the same. */
export interface InboxView {
  folder: Folder;
  channel: ChannelKind | null;
  filter: InboxFilter | null;
  label: string | null;
  search: string;
}

export const openInbox: InboxView = { folder: "open", channel: null, filter: null, label: null, search: "" };

function oneOf<T extends string>(values: readonly T[], value: string | null | undefined): T | null {
  return values.find((one) => one === value) ?? null;
}

export function parseInboxView(get: (name: string) => string | null | undefined): InboxView {
  return {
    folder: oneOf(folders, get("folder")) ?? "open",
    channel: oneOf(channelKinds, get("channel")),
    filter: oneOf(inboxFilters, get("filter")),
    label: get("label") || null,
    search: (get("search") ?? "").slice(0, 200),
  };
}

/** The query string of a view, with "?" where there is one; defaults are left out. */
export function inboxQuery(view: InboxView, cursor: string | null = null): string {
  const query = new URLSearchParams();
  if (view.folder !== "open") query.set("folder", view.folder);
  if (view.channel) query.set("channel", view.channel);
  if (view.filter) query.set("filter", view.filter);
  if (view.label) query.set("label", view.label);
  if (view.search) query.set("search", view.search);
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return text ? `?${text}` : "";
}
