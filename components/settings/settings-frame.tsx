import type { ReactNode } from "react";
import { PageFrame } from "./page-frame.tsx";
import { SettingsNav, type SettingsSection } from "./settings-nav.tsx";

export interface SettingsFrameProps {
  section: SettingsSection;
  isOwner: boolean;
  aside?: ReactNode;
  children: ReactNode;
}

/** The title bar, the sections and the pane of one of them. */
export function SettingsFrame({ section, isOwner, aside, children }: SettingsFrameProps) {
  return (
    <PageFrame title="Settings" aside={aside} nav={<SettingsNav section={section} isOwner={isOwner} />}>
      {children}
    </PageFrame>
  );
}
