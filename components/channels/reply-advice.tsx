import { Info } from "lucide-react";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";

const advice = {
  messenger: "Messenger: in Meta Business Suite, under Inbox, Automations, switch off instant reply and away message.",
  instagram:
    "Instagram: in Meta Business Suite, under Inbox, Automations, switch off the same for Instagram, and the assistant of Meta in the app's settings.",
  whatsapp:
    "WhatsApp: in the WhatsApp Business app, under Business tools, switch off greeting and away message, and Meta's own agent.",
} as const satisfies Record<Exclude<ChannelKind, "webchat">, string>;

/** Other automatic replies would answer beside the AI: customers get two answers. */
export function ReplyAdvice({ kinds }: { kinds: readonly ChannelKind[] }) {
  const shown = Object.entries(advice).filter(([kind]) => kinds.some((one) => one === kind));
  if (shown.length === 0) return null;
  return (
    <details className="mt-4 rounded-lg border bg-background px-4 py-3 text-sm">
      <summary className="cursor-pointer font-medium">
        <Info aria-hidden="true" strokeWidth={1.75} className="mr-2 inline size-4 align-text-bottom" />
        Does a customer get two answers?
      </summary>
      <p className="mt-2 text-secondary-text">Only one may answer by itself. Switch off what else replies:</p>
      <ul className="mt-1 list-disc pl-5 text-secondary-text">
        {shown.map(([kind, text]) => (
          <li key={kind}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
