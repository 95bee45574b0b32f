import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { ConversationRow, InboxPage } from "#lib/domain/views/conversation-view.ts";
import { keys } from "./query-keys.ts";

export type InboxData = InfiniteData<InboxPage, string | null>;

/** Where a row stands after it changed: out of a list whose folder it left, out of the waiting ones once taken. */
function patchPage(page: InboxPage, row: ConversationRow, isFirst: boolean): InboxPage {
  const held = [...page.needsHuman, ...page.rows].find((one) => one.id === row.id);
  if (!held) return page;
  const without = (rows: ConversationRow[]) => rows.filter((one) => one.id !== row.id);
  if (held.folder !== row.folder) return { ...page, needsHuman: without(page.needsHuman), rows: without(page.rows) };
  const inPlace = (rows: ConversationRow[]) => rows.map((one) => (one.id === row.id ? row : one));
  const waited = page.needsHuman.some((one) => one.id === row.id);
  if (waited && row.control.state !== "waiting" && isFirst) {
    return { ...page, needsHuman: without(page.needsHuman), rows: [row, ...without(page.rows)] };
  }
  return { ...page, needsHuman: inPlace(page.needsHuman), rows: inPlace(page.rows) };
}

export function patchInboxData(data: InboxData, row: ConversationRow): InboxData {
  return { ...data, pages: data.pages.map((page, index) => patchPage(page, row, index === 0)) };
}

/** Shows a changed row in every list that holds it, before the lists are asked for again. */
export function patchInboxes(client: QueryClient, row: ConversationRow): void {
  client.setQueriesData<InboxData>({ queryKey: keys.inboxes }, (data) => data && patchInboxData(data, row));
}

/** The row of a conversation, if some list on this page has it. */
export function findRow(client: QueryClient, id: string): ConversationRow | undefined {
  for (const [, data] of client.getQueriesData<InboxData>({ queryKey: keys.inboxes })) {
    for (const page of data?.pages ?? []) {
      const row = [...page.needsHuman, ...page.rows].find((one) => one.id === id);
      if (row) return row;
    }
  }
  return undefined;
}
