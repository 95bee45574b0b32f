import { Monitor, Moon, Sun } from "lucide-react";
import type { Theme } from "./theme.ts";

export const themeOptions = [
  { value: "system", label: "System", icon: <Monitor /> },
  { value: "light", label: "Light", icon: <Sun /> },
  { value: "dark", label: "Dark", icon: <Moon /> },
] as const satisfies readonly { value: Theme; label: string; icon: React.ReactNode }[];
