import { revokeSession } from "#db/queries/session.ts";
import type { App } from "../context.ts";

export async function signOut(app: App, sessionId: string): Promise<void> {
  await revokeSession(app.db, sessionId, app.clock.now());
}
