import type { InferInsertModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { conversation, message } from "#db/schema/index.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import type { MessageAuthor } from "#lib/domain/message/message.ts";
import { newId } from "#lib/platform/ids.ts";
import { testNow } from "./app.ts";
import { createChannel, type TestChannel } from "./channel.ts";
import { createIdentity, createLead } from "./lead.ts";

export type MessageOverrides = Partial<Omit<InferInsertModel<typeof message>, "content" | "workspaceId">> & {
  author: MessageAuthor;
  text?: string;
  content?: MessageContent;
};

export type ConversationOverrides = Partial<Omit<InferInsertModel<typeof conversation>, "workspaceId">> & {
  /** Default: a WhatsApp channel of its own. */
  channel?: TestChannel;
  leadName?: string | null;
  /** Oldest first; a minute apart, the last one at the moment of the test clock. */
  messages?: MessageOverrides[];
};

export interface TestConversation {
  id: string;
  leadId: string;
  identityId: string;
  channel: TestChannel;
  /** Digits without "+"; null on channels without numbers. */
  phone: string | null;
  messageIds: string[];
}

const minuteMs = 60_000;

/** A conversation with its lead and identity, as it stands after `messages`: all answered, nothing unread. */
export async function createConversation(
  scope: Scope,
  overrides: ConversationOverrides = {},
): Promise<TestConversation> {
  const { messages = [{ author: "customer", text: "Hello" }], leadName = "Marcus Bell", ...columns } = overrides;
  const channel = overrides.channel ?? (await createChannel(scope));
  const leadId = columns.leadId ?? (await createLead(scope, { name: leadName })).id;
  const byUserId = channel.kind === "whatsapp" ? {} : { userId: `visitor-${newId()}`, phone: null };
  const identity = await createIdentity(scope, { leadId, channelId: channel.id, name: leadName, ...byUserId });
  const id = columns.id ?? newId();
  const rows = messages.map((one, index) => messageRow(scope, id, channel.id, one, index, messages.length));
  await scope.db.insert(conversation).values({
    ...positionsAfter(rows),
    ...withoutChannel(columns),
    workspaceId: scope.workspaceId,
    id,
    channelId: channel.id,
    identityId: identity.id,
    leadId,
  });
  if (rows.length > 0) await scope.db.insert(message).values(rows);
  return { id, leadId, identityId: identity.id, channel, phone: identity.phone, messageIds: rows.map((row) => row.id) };
}

function withoutChannel({ channel: _, ...columns }: ConversationOverrides) {
  return columns;
}

function messageRow(
  scope: Scope,
  conversationId: string,
  channelId: string,
  one: MessageOverrides,
  index: number,
  total: number,
) {
  const at = new Date(testNow.getTime() - (total - 1 - index) * minuteMs);
  const { text = "Hello", content = { type: "text", text } } = one;
  return {
    id: newId(),
    seq: index + 1,
    state: one.author === "ai" || one.author === "member" ? ("sent" as const) : ("received" as const),
    sentAt: at,
    createdAt: at,
    ...one,
    text,
    content,
    workspaceId: scope.workspaceId,
    conversationId,
    channelId,
  };
}

function positionsAfter(rows: ReturnType<typeof messageRow>[]) {
  const last = rows.at(-1);
  const lastCustomer = rows.findLast((row) => row.author === "customer");
  const lastCustomerSeq = lastCustomer?.seq ?? 0;
  return {
    lastSeq: last?.seq ?? 0,
    lastMessageAt: last?.sentAt ?? null,
    lastMessageId: last?.id ?? null,
    lastCustomerSeq,
    answeredSeq: lastCustomerSeq,
    readSeq: lastCustomerSeq,
    lastCustomerArrivedAt: lastCustomer?.createdAt ?? null,
    lastCustomerAt: lastCustomer?.sentAt ?? null,
    greeted: rows.some((row) => row.author === "ai"),
    createdAt: rows[0]?.createdAt ?? testNow,
  };
}
