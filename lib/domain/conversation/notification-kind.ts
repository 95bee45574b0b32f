export const notificationKinds = [
  "handoff",
  "pause_ending",
  "returned_unanswered",
  "customer_wrote",
  "channel_broken",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];
