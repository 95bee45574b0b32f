import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { listAnswers } from "#db/queries/answer.ts";
import { type ConversationRecord, findConversation } from "#db/queries/conversation.ts";
import type { MessageRecord } from "#db/queries/message.ts";
import { conversation, identity, message, timelineEvent } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import { newWamid, whatsappMessage, whatsappText } from "#e2e/fakes/payloads.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import type { EnvSource } from "#lib/platform/env.ts";
import type { Ctx } from "#lib/services/context.ts";
import { type Receipt, receiveDelivery } from "#lib/services/inbound/receive-delivery.ts";
import { testDataDir } from "./data-dir.ts";
import type { TestDatabase } from "./database.ts";
import { createApp, createCtx, type TestApp } from "./factories/app.ts";
import { createChannel, type TestChannel, testAppSecret } from "./factories/channel.ts";
import { createMember, memberActor, type TestMember } from "./factories/member.ts";
import { createWorkflow } from "./factories/workflow.ts";
import { createWorkspace } from "./factories/workspace.ts";
import { runJobs } from "./run-jobs.ts";

export interface DeskOptions {
  variables?: EnvSource;
  workflow?: Partial<WorkflowDefinition>;
  pauseMinutes?: number;
}

interface SentFile {
  /** What the platform says beside the file's id: a caption, that it is a voice note. */
  value?: Record<string, unknown>;
  id?: string;
}

/** A business with a WhatsApp number, an owner (Dana) and an agent (Tom), in front of a fake Graph API. */
export interface Desk {
  app: TestApp;
  scope: Scope;
  channel: TestChannel;
  dana: Ctx & { memberId: string };
  tom: Ctx & { memberId: string };
  graph: FakeGraph;
  /** Signs a body and gives it to the webhook's service. */
  deliver(body: unknown, secret?: string): Promise<Receipt>;
  /** A customer writes, and all that is due is done. */
  customerWrites(from: string, text: string, more?: { id?: string; at?: Date }): Promise<void>;
  /** A customer sends a recording or a picture, and all that is due is done. Returns the platform's id. */
  customerSends(from: string, kind: "audio" | "image", bytes: Buffer, more?: SentFile): Promise<string>;
  run(): Promise<string[]>;
  conversationOf(phone: string): Promise<ConversationRecord>;
  messagesOf(phone: string): Promise<MessageRecord[]>;
  answersOf(phone: string): Promise<Record<string, Answer>>;
  timelineOf(phone: string): Promise<string[]>;
  /** What reached the customer's phone, in order. */
  received(phone: string): string[];
  stop(): Promise<void>;
}

export async function givenDesk(database: TestDatabase, options: DeskOptions = {}): Promise<Desk> {
  const graph = await startFakeGraph();
  const dataDir = testDataDir();
  const app = createApp(database, {
    DATA_DIR: dataDir.DATA_DIR,
    META_GRAPH_URL: graph.metaGraphUrl,
    INSTAGRAM_GRAPH_URL: graph.instagramGraphUrl,
    ...options.variables,
  });
  const scope = await createWorkspace(app.db, { pauseMinutes: options.pauseMinutes ?? 15 });
  await createWorkflow(scope, options.workflow);
  const channel = await createChannel(scope);
  const ctxOf = (one: TestMember) => ({
    ...createCtx(app, scope.workspaceId, memberActor(one)),
    memberId: one.memberId,
  });
  const dana = ctxOf(await createMember(scope));
  const tom = ctxOf(await createMember(scope, { name: "Tom Okafor", role: "agent" }));
  const deliver = (body: unknown, secret = testAppSecret) => {
    const { bytes, signature } = signBody(body, secret);
    return receiveDelivery(app, { kind: "whatsapp", body: bytes, signature });
  };
  const run = () => runJobs(app);
  const conversationOf = (phone: string) => conversationOfPhone(scope, channel.id, phone);
  return {
    app,
    scope,
    channel,
    dana,
    tom,
    graph,
    deliver,
    run,
    conversationOf,
    async customerWrites(from, text, { id = newWamid(), at = app.clock.now() } = {}) {
      await deliver(whatsappText({ from, text, id, at, phoneNumberId: channel.accountId }));
      await run();
    },
    async customerSends(from, kind, bytes, { value = {}, id = newWamid() } = {}) {
      const file = graph.media.put({ base64: bytes.toString("base64") });
      const about = { from, id, at: app.clock.now(), phoneNumberId: channel.accountId };
      await deliver(whatsappMessage(about, { type: kind, [kind]: { id: file.id, ...value } }));
      await run();
      return id;
    },
    messagesOf: async (phone) => messagesOf(scope, (await conversationOf(phone)).id),
    answersOf: async (phone) => {
      const answers = await listAnswers(scope, (await conversationOf(phone)).leadId);
      return Object.fromEntries(answers.map((answer) => [answer.questionKey, answer]));
    },
    timelineOf: async (phone) => timelineOf(scope, (await conversationOf(phone)).id),
    received: (phone) => graph.sent.filter((one) => one.to.replace("+", "") === phone).map((one) => one.text),
    async stop() {
      await graph.stop();
      dataDir.remove();
    },
  };
}

async function conversationOfPhone(scope: Scope, channelId: string, phone: string): Promise<ConversationRecord> {
  const [row] = await scope.db
    .select({ id: conversation.id })
    .from(conversation)
    .innerJoin(
      identity,
      and(eq(identity.workspaceId, conversation.workspaceId), eq(identity.id, conversation.identityId)),
    )
    .where(
      and(eq(identity.workspaceId, scope.workspaceId), eq(identity.channelId, channelId), eq(identity.phone, phone)),
    );
  const found = row && (await findConversation(scope, row.id));
  if (!found) throw new Error(`no conversation with ${phone}`);
  return found;
}

async function messagesOf({ db, workspaceId }: Scope, conversationId: string): Promise<MessageRecord[]> {
  return db
    .select()
    .from(message)
    .where(and(eq(message.workspaceId, workspaceId), eq(message.conversationId, conversationId)))
    .orderBy(asc(message.seq));
}

async function timelineOf({ db, workspaceId }: Scope, conversationId: string): Promise<string[]> {
  const rows = await db
    .select({ kind: timelineEvent.kind })
    .from(timelineEvent)
    .where(and(eq(timelineEvent.workspaceId, workspaceId), eq(timelineEvent.conversationId, conversationId)))
    .orderBy(asc(timelineEvent.at), asc(timelineEvent.ordinal));
  return rows.map((row) => row.kind);
}
