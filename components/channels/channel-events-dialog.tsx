"use client";

import { useEffect, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import { moment } from "#components/workflow/moment.ts";
import type { ChannelEventsView, ChannelView } from "#lib/domain/views/settings-view.ts";

type Loaded = { state: "loading" } | { state: "failed" } | { state: "there"; events: ChannelEventsView["data"] };

export interface ChannelEventsDialogProps {
  channel: ChannelView;
  load: (channelId: string) => Promise<ChannelEventsView>;
  onClose: () => void;
}

/** The last things that the platform told us of a channel. */
export function ChannelEventsDialog({ channel, load, onClose }: ChannelEventsDialogProps) {
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading" });
  const { id } = channel;
  useEffect(() => {
    let gone = false;
    load(id).then(
      ({ data }) => gone || setLoaded({ state: "there", events: data }),
      () => gone || setLoaded({ state: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, [id, load]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Events of ${channel.name}`}
      description="The last 50, newest first. What customers wrote is not shown here."
      padded={false}
    >
      <Events loaded={loaded} />
    </Dialog>
  );
}

function Events({ loaded }: { loaded: Loaded }) {
  switch (loaded.state) {
    case "loading":
      return (
        <div className="flex flex-col gap-3 p-5">
          <LoadingNote>Loading events</LoadingNote>
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-4 w-1/2" />
        </div>
      );
    case "failed":
      return <p className="p-5 text-sm">The events could not be loaded. Close this and try again.</p>;
    case "there":
      if (loaded.events.length === 0)
        return (
          <p className="p-5 text-secondary-text text-sm">
            Nothing has come from this account yet. Check the webhook URL and the fields in your Meta app.
          </p>
        );
      return (
        <ul className="divide-y text-sm">
          {loaded.events.map(({ at, words, because }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no id of their own, and the list does not change.
            <li key={index} className="flex flex-wrap gap-x-4 px-5 py-2">
              <time dateTime={at} className="tnum w-36 shrink-0 text-secondary-text">
                {moment(at)}
              </time>
              <span className="min-w-0 flex-1">
                {words}
                {because === null ? null : <span className="block text-secondary-text text-xs">{because}</span>}
              </span>
            </li>
          ))}
        </ul>
      );
  }
}
