"use client";

import { History } from "lucide-react";
import { useState } from "react";
import { Card } from "./message-card.tsx";

/** A story as the platform shows it, for as long as it does: a picture, else a video, else gone. It is never kept. */
export function StoryMedia({ url }: { url: string | null }) {
  const [shown, setShown] = useState<"picture" | "video" | "gone">(url === null ? "gone" : "picture");
  if (url === null || shown === "gone") {
    return (
      <Card icon={<History aria-hidden="true" />} title="Story" detail="It has expired and can no longer be seen" />
    );
  }
  const look = "block max-h-72 min-h-16 w-40 rounded-xl border border-border object-cover";
  if (shown === "video") {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a customer's story has no captions.
      <video
        controls
        preload="metadata"
        src={url}
        aria-label="Story"
        onError={() => setShown("gone")}
        className={look}
      />
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: it may only be shown from where it is.
    <img src={url} alt="Story" referrerPolicy="no-referrer" onError={() => setShown("video")} className={look} />
  );
}
