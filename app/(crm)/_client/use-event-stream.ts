"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RealtimeEvent } from "#lib/domain/views/conversation-view.ts";
import { connection } from "./connection.ts";
import { presence } from "./presence.ts";
import { keys } from "./query-keys.ts";

const firstRetryMs = 500;
const longestRetryMs = 15_000;
const listPauseMs = 400;

/** Refreshes at once and then at most every 400 ms: a busy workspace must not ask for each message. */
function throttled(run: () => void): { run: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  function fire() {
    again = false;
    run();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) fire();
    }, listPauseMs);
  }
  return {
    run: () => {
      if (timer) again = true;
      else fire();
    },
    stop: () => clearTimeout(timer),
  };
}

interface Refreshes {
  lists: () => void;
  catalog: () => void;
}

function apply(client: QueryClient, event: RealtimeEvent, refresh: Refreshes): void {
  switch (event.type) {
    case "conversation":
      presence.clear(event.conversationId);
      void client.invalidateQueries({ queryKey: keys.conversation(event.conversationId) });
      void client.invalidateQueries({ queryKey: keys.thread(event.conversationId) });
      void client.invalidateQueries({ queryKey: keys.lead(event.leadId) });
      refresh.lists();
      return;
    case "typing":
      presence.typing(event.conversationId, event.memberId, event.name);
      return;
    case "notification":
      void client.invalidateQueries({ queryKey: keys.notifications });
      return;
    case "catalog":
      refresh.catalog();
      return;
    case "workflow":
    case "channel":
      void client.invalidateQueries({ queryKey: [event.type] });
      return;
  }
}

/** The stream carries our own server's events; a line that does not parse is skipped, never fatal. */
function parseEvent(data: string): RealtimeEvent | null {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function openStream(client: QueryClient): () => void {
  const lists = throttled(() => {
    void client.invalidateQueries({ queryKey: keys.inboxes });
    void client.invalidateQueries({ queryKey: keys.leads });
  });
  const catalog = throttled(() => void client.invalidateQueries({ queryKey: keys.catalog }));
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;

  function connect() {
    source = new EventSource("/api/events");
    source.addEventListener("open", () => {
      retryMs = firstRetryMs;
      connection.up();
      // What happened before the line was up is not replayed: everything on the screen is asked for again.
      void client.invalidateQueries();
    });
    source.addEventListener("change", (message) => {
      const event = parseEvent(message.data);
      if (event) apply(client, event, { lists: lists.run, catalog: catalog.run });
    });
    source.addEventListener("error", () => {
      connection.down();
      source?.close();
      clearTimeout(timer);
      timer = setTimeout(connect, retryMs * (0.75 + Math.random() / 2));
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    });
  }
  function reconnectNow() {
    if (source?.readyState === EventSource.OPEN) return;
    source?.close();
    clearTimeout(timer);
    connect();
  }

  connect();
  window.addEventListener("online", reconnectNow);
  return () => {
    window.removeEventListener("online", reconnectNow);
    clearTimeout(timer);
    lists.stop();
    catalog.stop();
    source?.close();
  };
}

/** One event stream for the whole CRM, for as long as the layout is there. */
export function useEventStream(): void {
  const client = useQueryClient();
  useEffect(() => openStream(client), [client]);
}
