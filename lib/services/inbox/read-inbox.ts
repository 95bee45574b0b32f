import { z } from "zod";
import { listChannelIdsOfKind } from "#db/queries/workspace.ts";
import {
  anyConversation,
  type ConversationListRecord,
  countInbox,
  type InboxFilter,
  listLongestWait,
  listNewest,
} from "#db/queries/inbox.ts";
import type { Keyset } from "#db/queries/keyset.ts";
import { listLabels } from "#db/queries/label.ts";
import { findMatchingConversations } from "#db/queries/search.ts";
import { listQuestionsOfVersions } from "#db/queries/workflow.ts";
import { channelKinds } from "#lib/domain/channel/channel-kind.ts";
import { folders } from "#lib/domain/conversation/folder.ts";
import { searchTerms } from "#lib/domain/lead/search-terms.ts";
import type { ConversationRow, InboxPage } from "#lib/domain/views/conversation-view.ts";
import { actingMemberId, type Ctx, requirePermission } from "../context.ts";
import { pageOf, readKeyset } from "../cursor.ts";
import { readMemberDirectory } from "../member/member-directory.ts";
import { conversationRow } from "./conversation-row.ts";

export const inboxParams = z.object({
  folder: z.enum(folders).default("open"),
  channel: z.enum(channelKinds).optional(),
  filter: z.enum(["unread", "needs_human", "mine"]).optional(),
  label: z.uuid().optional(),
  search: z.string().trim().max(200).default(""),
  cursor: z.string().max(500).optional(),
});
export type InboxParams = z.output<typeof inboxParams>;

export const inboxPageSize = 50;
const waitingMax = 50;

interface Lists {
  needsHuman: ConversationListRecord[];
  rows: ConversationListRecord[];
  nextCursor: string | null;
}

/** One page of the list, with the counts. The group "Needs a human" comes with the first page of the open folder, unless searched. */
export async function readInbox(ctx: Ctx, raw: z.input<typeof inboxParams>): Promise<InboxPage> {
  requirePermission(ctx, "conversation.read");
  const params = inboxParams.parse(raw);
  const after = readKeyset(params.cursor);
  const [lists, counts, members, labels] = await Promise.all([
    readLists(ctx, params, after),
    countInbox(ctx),
    readMemberDirectory(ctx),
    after ? undefined : listLabels(ctx),
  ]);
  const toRow = await rowMaker(ctx, [...lists.needsHuman, ...lists.rows], members);
  return {
    needsHuman: lists.needsHuman.map(toRow),
    rows: lists.rows.map(toRow),
    nextCursor: lists.nextCursor,
    counts,
    serverNow: ctx.app.clock.now().toISOString(),
    ...(labels ? { labels } : {}),
  };
}

/** Turns records into rows; asks once for the questions of all of them. */
export async function rowMaker(
  ctx: Ctx,
  records: readonly ConversationListRecord[],
  members: Awaited<ReturnType<typeof readMemberDirectory>>,
): Promise<(record: ConversationListRecord) => ConversationRow> {
  const versionIds = new Set(records.map((one) => one.versionId).filter((id) => id !== null));
  const versions = await listQuestionsOfVersions(ctx, [...versionIds]);
  const context = { versions, members, viewerId: actingMemberId(ctx), now: ctx.app.clock.now() };
  return (record) => conversationRow(record, context);
}

async function readLists(ctx: Ctx, params: InboxParams, after: Keyset | null): Promise<Lists> {
  const filter = await filterOf(ctx, params);
  if (filter === null) return { needsHuman: [], rows: [], nextCursor: null };
  if (params.filter === "needs_human") return readWaiting(ctx, filter, after);
  // What is searched for is found in one list: two would search twice.
  const isGrouped = params.folder === "open" && filter.ids === null;
  const rest = isGrouped ? { ...filter, waiting: false } : filter;
  const [needsHuman, found] = await Promise.all([
    isGrouped && after === null ? listLongestWait(ctx, filter, null, waitingMax) : [],
    listNewest(ctx, rest, after, inboxPageSize + 1),
  ]);
  const page = pageOf(found, inboxPageSize, (row) => ({ at: row.lastMessageAtExact, id: row.conversation.id }));
  return { needsHuman, ...page };
}

async function readWaiting(ctx: Ctx, filter: InboxFilter, after: Keyset | null): Promise<Lists> {
  const found = await listLongestWait(ctx, filter, after, waitingMax + 1);
  const { rows, nextCursor } = pageOf(found, waitingMax, (row) => ({
    at: row.waitingSinceExact,
    id: row.conversation.id,
  }));
  return after ? { needsHuman: [], rows, nextCursor } : { needsHuman: rows, rows: [], nextCursor };
}

/** Null: nothing can match. */
async function filterOf(ctx: Ctx, params: InboxParams): Promise<InboxFilter | null> {
  const search = params.search === "" ? null : searchTerms(params.search);
  if (params.search !== "" && search === null) return null;
  const mine = params.filter === "mine" ? actingMemberId(ctx) : null;
  if (params.filter === "mine" && mine === null) return null;
  return {
    ...anyConversation,
    folder: params.folder,
    channelIds: params.channel ? await listChannelIdsOfKind(ctx, params.channel) : null,
    unread: params.filter === "unread",
    assigneeId: mine,
    labelId: params.label ?? null,
    ids: search && (await findMatchingConversations(ctx, search)),
  };
}
