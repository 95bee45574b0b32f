import type { ChannelHealthView } from "#lib/domain/views/settings-view.ts";

export interface HealthLine {
  state: "good" | "bad" | "unknown";
  label: string;
  value: string;
}

/** Below this share of delivered replies something is wrong. */
const deliveredMin = 0.9;

export function healthLines(health: ChannelHealthView): HealthLine[] {
  const { deliveries, subscribed, token, deliveredShare } = health;
  return [
    { state: "good", label: "Signature of every delivery checked", value: `${deliveries.toLocaleString("en")} today` },
    {
      label: "Messages and native app replies",
      ...(subscribed === null
        ? { state: "unknown" as const, value: "not checked" }
        : subscribed
          ? { state: "good" as const, value: "subscribed" }
          : { state: "bad" as const, value: "not subscribed" }),
    },
    {
      label: "Access token valid",
      state: token === "valid" ? "good" : token === "refused" ? "bad" : "unknown",
      value: tokenWords(health),
    },
    {
      label: "Replies delivered, last 24 hours",
      state: deliveredShare === null ? "unknown" : deliveredShare < deliveredMin ? "bad" : "good",
      value: deliveredShare === null ? "none sent" : `${Math.round(deliveredShare * 1000) / 10}%`,
    },
  ];
}

function tokenWords({ token, tokenExpiresAt }: ChannelHealthView): string {
  if (token === "refused") return "refused";
  if (token === "unknown") return "not checked";
  if (tokenExpiresAt === null) return "does not expire";
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return `until ${day.format(new Date(tokenExpiresAt))}`;
}
