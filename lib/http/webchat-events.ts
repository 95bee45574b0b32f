import { conversationState, findConversation } from "#db/queries/conversation.ts";
import { whoMaySpeak } from "#lib/domain/conversation/who-may-speak.ts";
import { firstName } from "#lib/domain/lead/person.ts";
import type { Hub, HubMessage } from "#lib/realtime/hub.ts";
import { listWebchatMessages } from "#lib/services/channel/list-webchat-messages.ts";
import type { Visitor } from "#lib/services/channel/visitor-token.ts";
import type { App } from "#lib/services/context.ts";
import { type EventWriter, eventStream } from "./event-stream.ts";

interface StreamOptions {
  hub: Hub;
  signal: AbortSignal;
  /** The message that the browser has seen last, when it comes back. */
  lastEventId: string | null;
}

/** What happens in the visitor's own conversation: `message`, `typing`, `read`. */
export function webchatEvents(
  on: App,
  visitor: Visitor,
  { hub, signal, lastEventId }: StreamOptions,
): Promise<Response> {
  return eventStream(signal, async (writer) => {
    const feed = createFeed(on, visitor, writer, lastEventId);
    const unsubscribe = await hub.subscribe(visitor.workspaceId, (message) => feed.hear(message));
    feed.refresh();
    return unsubscribe;
  });
}

/** Looks again after each change, one look at a time; a change that comes meanwhile is looked at afterwards. */
function createFeed(on: App, visitor: Visitor, writer: EventWriter, lastEventId: string | null) {
  const sent = new Set<string>();
  const told = { readSeq: 0, typingForSeq: 0 };
  let after = lastEventId;
  let begun = lastEventId !== null;
  let state: "idle" | "looking" | "look again" = "idle";

  async function look(): Promise<void> {
    for (const message of await listWebchatMessages(on, visitor, after)) {
      after = message.id;
      if (sent.has(message.id)) continue;
      sent.add(message.id);
      // The page has asked for what was there before the stream began.
      if (begun) writer.send("message", message, message.id);
    }
    begun = true;
    await tellState();
  }

  async function tellState(): Promise<void> {
    const row = await findConversation({ db: on.db, workspaceId: visitor.workspaceId }, visitor.conversationId);
    if (!row) return writer.close();
    const readSeq = row.unreadCount === 0 ? row.lastCustomerSeq : row.readSeq;
    if (readSeq >= row.lastCustomerSeq && readSeq > told.readSeq) {
      told.readSeq = readSeq;
      writer.send("read", { at: on.clock.now().toISOString() });
    }
    const aiPrepares =
      row.answeredSeq < row.lastCustomerSeq &&
      whoMaySpeak(conversationState(row), on.clock.now()).speaker === "ai" &&
      row.lastCustomerSeq > told.typingForSeq;
    if (!aiPrepares) return;
    told.typingForSeq = row.lastCustomerSeq;
    writer.send("typing", { author: "ai", name: null });
  }

  async function run(): Promise<void> {
    do {
      state = "looking";
      await look();
    } while (isAsked());
    state = "idle";
  }
  const isAsked = () => state === "look again";

  function refresh(): void {
    if (state !== "idle") {
      state = "look again";
      return;
    }
    void run().catch((error: unknown) => {
      on.log.warn({ err: error }, "a web chat stream ended: it could not read");
      writer.close();
    });
  }

  function hear(message: HubMessage): void {
    if (message.type === "gap") return writer.close();
    const { event } = message;
    if (!("conversationId" in event) || event.conversationId !== visitor.conversationId) return;
    if (event.type === "typing") writer.send("typing", { author: "member", name: firstName(event.name) });
    else refresh();
  }
  return { hear, refresh };
}
