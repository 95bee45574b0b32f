"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { NotificationView } from "#lib/domain/views/conversation-view.ts";
import { apiGet, apiPost } from "./api.ts";
import { keys } from "./query-keys.ts";

interface Notifications {
  data: NotificationView[];
  unread: number;
}

const none: Notifications = { data: [], unread: 0 };

/** What this member was told. Reading is shown at once; a failure shows the truth again. */
export function useNotifications() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: keys.notifications,
    queryFn: ({ signal }) => apiGet<Notifications>("/api/crm/notifications", signal),
  });

  function markRead(which: { ids: string[] } | { all: true }): void {
    const read = (one: NotificationView) => "all" in which || which.ids.includes(one.id);
    client.setQueryData<Notifications>(keys.notifications, (held) => {
      if (!held) return held;
      const fresh = held.data.filter((one) => !one.read && read(one)).length;
      const unread = "all" in which ? 0 : Math.max(0, held.unread - fresh);
      return { data: held.data.map((one) => (read(one) ? { ...one, read: true } : one)), unread };
    });
    apiPost("/api/crm/notifications/read", which)
      .catch(() => undefined)
      .finally(() => void client.invalidateQueries({ queryKey: keys.notifications }));
  }
  return { ...(query.data ?? none), markRead };
}
