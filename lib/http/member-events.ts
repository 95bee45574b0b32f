import { findSession, type MemberSession } from "#lib/auth/session.ts";
import type { RealtimeEvent } from "#lib/domain/views/conversation-view.ts";
import type { Hub } from "#lib/realtime/hub.ts";
import type { App } from "#lib/services/context.ts";
import { eventStream } from "./event-stream.ts";

/** A revoked session loses its stream within this time. */
const recheckMs = 45_000;

interface StreamOptions {
  hub: Hub;
  signal: AbortSignal;
  recheckEveryMs?: number;
}

/** What changes in the member's workspace, as `change` events. After a gap the stream ends, so that the page asks anew. */
export function memberEvents(
  on: App,
  session: MemberSession,
  { hub, signal, recheckEveryMs = recheckMs }: StreamOptions,
): Promise<Response> {
  return eventStream(signal, async (writer) => {
    const unsubscribe = await hub.subscribe(session.workspaceId, (message) => {
      if (message.type === "gap") writer.close();
      else if (concerns(message.event, session)) writer.send("change", message.event);
    });
    const recheck = setInterval(() => {
      void endIfRevoked(on, session, writer.close);
    }, recheckEveryMs);
    return () => {
      clearInterval(recheck);
      unsubscribe();
    };
  });
}

async function endIfRevoked(on: App, session: MemberSession, close: () => void): Promise<void> {
  try {
    if ((await findSession(on, session.sessionId)) === null) close();
  } catch (error) {
    // Whoever cannot be checked is not served.
    on.log.warn({ err: error }, "a session could not be checked");
    close();
  }
}

/** Notifications are for one member; everything else is for the whole workspace. */
function concerns(event: RealtimeEvent, { memberId }: MemberSession): boolean {
  return event.type !== "notification" || event.memberId === memberId;
}
