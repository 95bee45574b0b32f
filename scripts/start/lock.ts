import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive } from "../postgres/orphan.ts";
import { errorCode, OperatorError } from "./operator-error.ts";

/**
 * Marks the data folder as ours until the process ends. A mark whose process was killed is replaced:
 * it holds the process id and the moment that process began, so a reused id is not mistaken for it.
 */
export function lockDataDir(dataDir: string): void {
  const file = path.join(dataDir, "frontdesk.lock");
  const mark = markOf(process.pid);
  if (!create(file, mark)) {
    const holder = readMark(file);
    if (isHeld(holder) || !discard(file, holder) || !create(file, mark)) throw alreadyRunning(dataDir, readMark(file));
  }
  process.once("exit", () => {
    if (readMark(file) === mark) rmSync(file, { force: true });
  });
}

function alreadyRunning(dataDir: string, mark: string): OperatorError {
  const [pid] = mark.split(" ");
  return new OperatorError(
    `Frontdesk is already running on ${dataDir} (process ${pid}): stop that one first, or set DATA_DIR to another folder.`,
  );
}

/** Linking a finished file into place: nobody ever reads half a mark. */
function create(file: string, mark: string): boolean {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, mark);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the mark away before it is removed: another process may have replaced it since we read it. */
function discard(file: string, judged: string): boolean {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const isJudged = readMark(aside) === judged;
    if (!isJudged) linkSync(aside, file);
    return isJudged;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readMark(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

function isHeld(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  return pid > 0 && isAlive(pid) && markOf(pid) === mark;
}

function markOf(pid: number): string {
  return `${pid} ${beginning(pid)}`;
}

/** When a process began, in whatever unit the system tells. */
function beginning(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const afterName = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return afterName[19] ?? "";
  } catch {
    return beginningByPs(pid);
  }
}

function beginningByPs(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
