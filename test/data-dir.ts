import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder of its own for `DATA_DIR`. */
export function testDataDir(): { DATA_DIR: string; remove(): void } {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), "frontdesk-test-"));
  return { DATA_DIR, remove: () => rmSync(DATA_DIR, { recursive: true, force: true }) };
}
