import type { Folder } from "#lib/domain/conversation/folder.ts";

export const navItems = ["inbox", "leads", "workflow", "catalog", "channels", "settings"] as const;
export type NavItem = (typeof navItems)[number];

export const navHrefs = {
  inbox: "/inbox",
  leads: "/leads",
  workflow: "/workflow",
  catalog: "/catalog",
  channels: "/channels",
  settings: "/settings",
} as const satisfies Record<NavItem, string>;

export const navNames = {
  inbox: "Inbox",
  leads: "Leads",
  workflow: "Workflow",
  catalog: "Catalog",
  channels: "Channels",
  settings: "Settings",
} as const satisfies Record<NavItem, string>;

export const folderNames = {
  open: "Open",
  solved: "Solved",
  spam: "Spam",
  archived: "Archived",
} as const satisfies Record<Folder, string>;

/** The second key after `g`. */
export const navKeys = {
  i: "inbox",
  l: "leads",
  w: "workflow",
  k: "catalog",
  c: "channels",
  s: "settings",
} as const satisfies Record<string, NavItem>;

export function folderHref(folder: Folder): string {
  return folder === "open" ? navHrefs.inbox : `${navHrefs.inbox}?folder=${folder}`;
}

/** The item whose pages hold this path. */
export function findActiveItem(pathname: string): NavItem | null {
  return navItems.find((item) => pathname === navHrefs[item] || pathname.startsWith(`${navHrefs[item]}/`)) ?? null;
}

/** The item that `g` and this key open. */
export function findItemByKey(key: string): NavItem | null {
  const found = Object.entries(navKeys).find(([candidate]) => candidate === key);
  return found === undefined ? null : found[1];
}
