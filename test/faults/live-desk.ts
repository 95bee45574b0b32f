import { and, eq } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { conversation, identity } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import { systemClock } from "#lib/platform/clock.ts";
import type { App, Ctx } from "#lib/services/context.ts";
import { type Receipt, receiveDelivery } from "#lib/services/inbound/receive-delivery.ts";
import type { TestDatabase } from "#test/database.ts";
import { createApp, createCtx, testEncryptionKey } from "#test/factories/app.ts";
import { createChannel, type TestChannel, testAppSecret } from "#test/factories/channel.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { startWebhooks } from "./webhooks.ts";

/** A desk on the real clock, for workers that run by themselves. The fake Graph reports statuses to it as Meta does. */
export interface LiveDesk {
  app: App;
  /** What a worker process of this desk finds in its environment. */
  variables: Record<string, string>;
  scope: Scope;
  channel: TestChannel;
  dana: Ctx;
  graph: FakeGraph;
  deliver(body: unknown): Promise<Receipt>;
  findConversationId(phone: string): Promise<string | null>;
  stop(): Promise<void>;
}

interface LiveOptions {
  variables?: Record<string, string>;
  pauseMinutes?: number;
}

export async function givenLiveDesk(
  database: Pick<TestDatabase, "db" | "url">,
  { variables = {}, pauseMinutes = 15 }: LiveOptions = {},
): Promise<LiveDesk> {
  const graph = await startFakeGraph();
  const ours = {
    META_GRAPH_URL: graph.metaGraphUrl,
    INSTAGRAM_GRAPH_URL: graph.instagramGraphUrl,
    REPLY_DELAY_MS: "0",
    ...variables,
  };
  const app: App = { ...createApp(database, ours), clock: systemClock };
  const scope = await createWorkspace(app.db, { pauseMinutes });
  await createWorkflow(scope);
  const channel = await createChannel(scope);
  const webhooks = await startWebhooks(app);
  graph.report({ webhooksUrl: webhooks.url, secret: testAppSecret });
  return {
    app,
    variables: {
      DATABASE_URL: database.url,
      AUTH_SECRET: app.env.authSecret,
      ENCRYPTION_KEY: Buffer.from(testEncryptionKey).toString("base64"),
      LOG_LEVEL: "warn",
      TZ: "UTC",
      ...ours,
    },
    scope,
    channel,
    dana: createCtx(app, scope.workspaceId, memberActor(await createMember(scope))),
    graph,
    deliver(body) {
      const { bytes, signature } = signBody(body, testAppSecret);
      return receiveDelivery(app, { kind: "whatsapp", body: bytes, signature });
    },
    findConversationId: (phone) => findConversationId(scope, channel.id, phone),
    async stop() {
      await graph.stop();
      await webhooks.stop();
    },
  };
}

async function findConversationId(
  { db, workspaceId }: Scope,
  channelId: string,
  phone: string,
): Promise<string | null> {
  const [row] = await db
    .select({ id: conversation.id })
    .from(conversation)
    .innerJoin(
      identity,
      and(eq(identity.workspaceId, conversation.workspaceId), eq(identity.id, conversation.identityId)),
    )
    .where(and(eq(identity.workspaceId, workspaceId), eq(identity.channelId, channelId), eq(identity.phone, phone)));
  return row?.id ?? null;
}
