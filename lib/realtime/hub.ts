import type postgres from "postgres";
import { database } from "#db/client.ts";
import type { RealtimeEvent } from "#lib/domain/views/conversation-view.ts";
import { log } from "#lib/platform/log.ts";
import { type RealtimeEnvelope, realtimeChannel } from "./publish.ts";

/** `gap`: the line to the database was down; what happened meanwhile is lost and must be asked for. */
export type HubMessage = { type: "event"; event: RealtimeEvent } | { type: "gap" };
export type HubListener = (message: HubMessage) => void;

export interface Hub {
  /** Resolves once the database's notices come in; call the result to stop. */
  subscribe(workspaceId: string, listener: HubListener): Promise<() => void>;
}

/** One LISTEN connection for all streams of a process, shared out in memory by workspace. */
export function createHub(sql: Pick<postgres.Sql, "listen">): Hub {
  const listeners = new Map<string, Set<HubListener>>();
  let listening: Promise<unknown> | null = null;
  let attempts = 0;

  function listen(): Promise<unknown> {
    attempts += 1;
    const attempt = attempts;
    let connections = 0;
    const onListen = () => {
      connections += 1;
      // postgres.js comes back by itself after a lost connection, and says so here.
      if (connections > 1 && attempt === attempts) announceGap();
    };
    // A failed attempt may still come alive later: only the latest one delivers.
    const onNotify = (payload: string) => {
      if (attempt === attempts) deliver(parseEnvelope(payload));
    };
    const started = sql.listen(realtimeChannel, onNotify, onListen);
    started.catch((error: unknown) => {
      listening = null;
      log.warn({ err: error }, "cannot listen for changes; pages will try again");
    });
    return started;
  }

  function deliver({ workspaceId, event }: RealtimeEnvelope): void {
    for (const listener of listeners.get(workspaceId) ?? []) listener({ type: "event", event });
  }

  function announceGap(): void {
    for (const listener of [...listeners.values()].flatMap((set) => [...set])) listener({ type: "gap" });
  }

  function remove(workspaceId: string, listener: HubListener): void {
    const set = listeners.get(workspaceId);
    set?.delete(listener);
    if (set?.size === 0) listeners.delete(workspaceId);
  }

  return {
    async subscribe(workspaceId, listener) {
      const set = listeners.get(workspaceId) ?? new Set();
      listeners.set(workspaceId, set.add(listener));
      listening ??= listen();
      try {
        await listening;
      } catch (error) {
        remove(workspaceId, listener);
        throw error;
      }
      return () => remove(workspaceId, listener);
    },
  };
}

/** Only `publish` writes to this channel of our database, and it writes envelopes. */
function parseEnvelope(payload: string): RealtimeEnvelope {
  return JSON.parse(payload);
}

declare global {
  var frontdeskHub: Hub | undefined;
}

/** The hub of this process. Kept on globalThis, because reloads load this module more than once. */
export function hub(): Hub {
  globalThis.frontdeskHub ??= createHub(database().sql);
  return globalThis.frontdeskHub;
}
