import { RefreshCw, WifiOff } from "lucide-react";
import { Banner } from "#components/ui/banner.tsx";
import type { Connection } from "./shell-props.ts";

/** Nothing while live. What is on the screen stays and is caught up afterwards. */
export function ConnectionBanner({ connection }: { connection: Connection }) {
  if (connection === "live") return null;
  const offline = connection === "offline";
  return (
    <Banner tone="waiting" flush icon={offline ? <WifiOff /> : <RefreshCw />}>
      <strong className="font-medium">{offline ? "You are offline" : "Reconnecting"}</strong>
      <span className="ml-1.5">
        {offline ? "Messages you send wait here." : "New messages appear when the connection is back."}
      </span>
    </Banner>
  );
}
