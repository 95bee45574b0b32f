import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { ControlView } from "#lib/domain/views/conversation-view.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import { elapsed, remaining } from "./format-time.ts";

export type ControlTone = "ai" | "waiting" | "late" | "manual" | "quiet";

export interface ControlLabel {
  tone: ControlTone;
  text: string;
}

const folderWords = { solved: "Solved", spam: "Spam", archived: "Archived" } as const;

/** What the one chip of a conversation says (UI spec, section 4). */
export function controlLabel(folder: Folder, control: ControlView, nowMs: number): ControlLabel {
  if (folder !== "open") return { tone: "quiet", text: folderWords[folder] };
  switch (control.state) {
    case "ai":
      return { tone: "ai", text: "AI active" };
    case "standby":
      return { tone: "quiet", text: "Other app" };
    case "waiting":
      return { tone: control.late ? "late" : "waiting", text: `Waiting ${elapsed(control.since, nowMs)}` };
    case "manual":
      return { tone: "manual", text: control.until ? `Manual ${remaining(control.until, nowMs)}` : "Manual" };
    default:
      return assertNever(control);
  }
}

/** A pause that has run out on this clock is over, whether or not the server has said so yet. */
export function controlAt(control: ControlView, nowMs: number): ControlView {
  if (!("until" in control) || control.until === null || Date.parse(control.until) > nowMs) return control;
  return control.state === "manual" ? { state: "ai" } : { ...control, until: null, late: true };
}
