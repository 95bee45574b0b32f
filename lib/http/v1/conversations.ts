import { z } from "zod";
import { conversationState } from "#db/queries/conversation.ts";
import {
  anyConversation,
  type ConversationListRecord,
  findConversationRecord,
  findIdentityIds,
  listNewest,
} from "#db/queries/inbox.ts";
import { listQuestionsOfVersions, type VersionQuestions } from "#db/queries/workflow.ts";
import { listChannelIdsOfKind, listChannels } from "#db/queries/workspace.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import { whoMaySpeak } from "#lib/domain/conversation/who-may-speak.ts";
import { leadName } from "#lib/domain/lead/person.ts";
import { AppError } from "#lib/services/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { pageOf, readKeyset } from "#lib/services/cursor.ts";
import type { conversationResource } from "./schemas.ts";

type Resource = z.infer<typeof conversationResource>;

interface ConversationQuery {
  channel?: ChannelKind | undefined;
  identity?: string | undefined;
  folder?: Folder | undefined;
  limit: number;
  cursor?: string | undefined;
}

export async function readConversations(ctx: Ctx, query: ConversationQuery) {
  const filter = {
    ...anyConversation,
    folder: query.folder ?? null,
    channelIds: query.channel ? await listChannelIdsOfKind(ctx, query.channel) : null,
    identityIds: query.identity ? await findIdentities(ctx, query.identity) : null,
  };
  const found = await listNewest(ctx, filter, readKeyset(query.cursor), query.limit + 1);
  const { rows, nextCursor } = pageOf(found, query.limit, (row) => ({
    at: row.lastMessageAtExact,
    id: row.conversation.id,
  }));
  return { data: await resourcesOf(ctx, rows), nextCursor };
}

export async function readConversation(ctx: Ctx, id: string): Promise<Resource> {
  const record = await findConversationRecord(ctx, id);
  const [resource] = record ? await resourcesOf(ctx, [record]) : [];
  if (!resource) throw new AppError("not_found", "This conversation does not exist.");
  return resource;
}

async function findIdentities(ctx: Ctx, text: string): Promise<string[]> {
  const channels = await listChannels(ctx);
  const id = z.uuid().safeParse(text);
  const digits = /^\+?[\d\s().-]+$/.test(text) ? text.replaceAll(/\D/g, "") : "";
  return findIdentityIds(
    ctx,
    channels.map((one) => one.id),
    { text, digits, id: id.success ? id.data : null },
  );
}

async function resourcesOf(ctx: Ctx, records: readonly ConversationListRecord[]): Promise<Resource[]> {
  const versionIds = new Set(records.map((one) => one.versionId).filter((id) => id !== null));
  const versions = await listQuestionsOfVersions(ctx, [...versionIds]);
  const now = ctx.app.clock.now();
  return records.map((record) =>
    resourceOf(record, record.versionId ? versions.get(record.versionId) : undefined, now),
  );
}

function resourceOf(record: ConversationListRecord, version: VersionQuestions | undefined, now: Date): Resource {
  const { conversation, identity, channelKind } = record;
  return {
    id: conversation.id,
    channel: channelKind,
    channelId: conversation.channelId,
    identity: identity.phone ?? identity.userId ?? "",
    name: leadName(record.leadName, channelKind, identity),
    leadId: conversation.leadId,
    folder: conversation.folder,
    assigneeId: conversation.assigneeId,
    control: controlOf(record, now),
    qualification: qualificationOf(record, version),
    waitingSince: conversation.waitingSince?.toISOString() ?? null,
    lastMessageAt: conversation.lastMessageAt?.toISOString() ?? null,
  };
}

function controlOf({ conversation }: ConversationListRecord, now: Date): Resource["control"] {
  const may = whoMaySpeak(conversationState(conversation), now);
  if (may.speaker === "ai") return { speaker: "ai", because: null, until: null };
  const until = may.speaker === "human" ? (may.until?.toISOString() ?? null) : null;
  return { speaker: may.speaker, because: may.because, until };
}

function qualificationOf(
  record: ConversationListRecord,
  version: VersionQuestions | undefined,
): Resource["qualification"] {
  const states = (version?.questions ?? []).map(
    ({ key }) => record.answers.find((one) => one.key === key)?.state ?? "open",
  );
  return {
    state: states.length > 0 && !states.includes("open") ? "settled" : "qualifying",
    answered: states.filter((state) => state === "answered").length,
    total: states.length,
  };
}
