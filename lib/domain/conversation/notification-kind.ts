export const notificationKinds = [
  "handoff",
  "pause_ending",
  "returned_unanswered",
  "customer_wrote",
  "channel_broken",
  "model_budget",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];
