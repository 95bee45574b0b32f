import type { Line, Script } from "#db/seed/script.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import {
  playApp,
  playControl,
  playCustomer,
  playEdit,
  playLabel,
  playMember,
  playMove,
  playNote,
  seen,
} from "./acts.ts";
import type { Played } from "./played.ts";
import { rowsOf } from "./rows-of.ts";
import { memberIdOf, mustDecide, openStage, type Setting, type Stage } from "./stage.ts";
import { playTurn } from "./turn.ts";

const minuteMs = 60_000;
/** Scripts are written for this pause. In a workspace with a shorter one everything goes faster in proportion. */
const writtenForPauseMs = 15 * minuteMs;
/** A pause of more than a day outlasts the reply window: nothing is stretched further. */
const stretchMax = 96;

/**
 * Plays a script through the rules of the product, so that every column is what the product itself would have written.
 * @throws when the script breaks a rule: a reply without a question, evidence that is not there, a handoff without a brief
 */
export function playScript(script: Script, setting: Setting): Played {
  const stage = openStage(script, setting);
  const instant = clockOf(script, setting);
  for (const line of script.lines) {
    const at = instant(line);
    endElapsedPause(stage, at);
    playLine(stage, line, at);
  }
  endElapsedPause(stage, setting.now);
  requireQuiet(stage);
  return rowsOf(stage);
}

function clockOf(script: Script, { now, pauseMs }: Setting): (line: Line) => Date {
  const ratio = pauseMs / writtenForPauseMs;
  const scale = Math.min(ratio, script.followsPause ? stretchMax : 1);
  const end = now.getTime() - (script.endedAgo ?? 0) * minuteMs;
  return ({ ago }) => new Date(Math.round(end - ago * scale * minuteMs));
}

function playLine(stage: Stage, line: Line, at: Date): void {
  switch (line.type) {
    case "customer":
      return playCustomer(stage, line, at);
    case "ai":
      return playTurn(stage, line, at);
    case "member":
      return playMember(stage, line, at);
    case "app":
      return playApp(stage, line, at);
    case "take":
    case "until_handed_back":
      return playControl(stage, line, at);
    case "hand_back":
      mustDecide(stage, { type: "hand_back", memberId: memberIdOf(stage, line.by) }, at);
      return readWhatPeopleSaid(stage, at);
    case "opens":
      return seen(stage);
    case "move":
      return playMove(stage, line, at);
    case "label":
      return playLabel(stage, line, at);
    case "note":
      return playNote(stage, line, at);
    case "edit":
      return playEdit(stage, line, at);
    default:
      return assertNever(line);
  }
}

/** The timer of a pause fires at its time, between the lines. */
function endElapsedPause(stage: Stage, now: Date): void {
  const { control, controlEpoch } = stage.state;
  if (control.speaker === "ai" || control.until === null || control.until > now) return;
  mustDecide(stage, { type: "end_pause", controlEpoch }, control.until);
  readWhatPeopleSaid(stage, control.until);
}

/** Back in control, the AI reads what was answered without it, and says nothing. */
function readWhatPeopleSaid(stage: Stage, at: Date): void {
  const { folder, readSeq, answeredSeq, lastCustomerSeq } = stage.state;
  if (folder === "open" && readSeq < lastCustomerSeq && answeredSeq === lastCustomerSeq)
    playTurn(stage, { lead: null }, at);
}

/** The demo's tokens are not real: on Meta's channels nothing may be due to be sent, now or when a pause ends. */
function requireQuiet({ script, state }: Stage): void {
  const answered = state.answeredSeq === state.lastCustomerSeq;
  const waitsForPerson = script.channel === "webchat" && state.control.speaker === "human";
  if (state.folder === "open" && !answered && !waitsForPerson && !script.followsPause) {
    throw new Error(`${script.name}: the last message has no answer`);
  }
}
