import { Contact, Inbox, Package, Plug, Route, Settings } from "lucide-react";
import type { ReactNode } from "react";
import type { NavItem } from "./nav-items.ts";

export const navIcons = {
  inbox: <Inbox strokeWidth={1.75} />,
  leads: <Contact strokeWidth={1.75} />,
  workflow: <Route strokeWidth={1.75} />,
  catalog: <Package strokeWidth={1.75} />,
  channels: <Plug strokeWidth={1.75} />,
  settings: <Settings strokeWidth={1.75} />,
} as const satisfies Record<NavItem, ReactNode>;
