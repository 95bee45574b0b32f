import { Contact, Inbox, Package, Plug, Route, Settings } from "lucide-react";
import type { ReactNode } from "react";
import type { NavItem } from "./nav-items.ts";

export const navIcons = {
  inbox: <Inbox />,
  leads: <Contact />,
  workflow: <Route />,
  catalog: <Package />,
  channels: <Plug />,
  settings: <Settings />,
} as const satisfies Record<NavItem, ReactNode>;
