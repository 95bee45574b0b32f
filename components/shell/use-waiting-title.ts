"use client";

import { useEffect } from "react";

/** "(3) Inbox": the tab says how many customers wait, whatever page sets the title. */
export function useWaitingTitle(count: number): void {
  useEffect(() => {
    const prefix = count > 0 ? `(${count}) ` : "";
    const show = () => {
      const wanted = prefix + document.title.replace(/^\(\d+\) /, "");
      if (document.title !== wanted) document.title = wanted;
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [count]);
}
