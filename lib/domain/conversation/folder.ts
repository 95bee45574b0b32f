export const folders = ["open", "solved", "spam", "archived"] as const;
export type Folder = (typeof folders)[number];
