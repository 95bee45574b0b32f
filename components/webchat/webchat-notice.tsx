import { RefreshCw, WifiOff } from "lucide-react";
import { Banner } from "#components/ui/banner.tsx";
import type { WebchatDictionary } from "./webchat-dictionary.ts";
import type { WebchatState } from "./webchat-state.ts";

export function WebchatNotice({
  connection,
  text,
}: {
  connection: WebchatState["connection"];
  text: WebchatDictionary;
}) {
  if (connection === "live") return null;
  const offline = connection === "offline";
  return (
    <Banner tone="waiting" flush icon={offline ? <WifiOff /> : <RefreshCw />}>
      {offline ? text.offline : text.reconnecting}
    </Banner>
  );
}
