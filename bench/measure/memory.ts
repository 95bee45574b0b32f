import { execFileSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import type { Desk } from "#bench/desk.ts";
import type { Row } from "#bench/row.ts";

const settleMs = 3_000;
const atMost = { idle: 350, "after load": 600 } as const;

/** Resident memory of the server process: web and worker, without the database. */
export async function measureMemory({ pid }: Desk, when: keyof typeof atMost): Promise<Row[]> {
  await delay(settleMs);
  const kilobytes = Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }));
  return [{ group: "Memory", name: when, value: kilobytes / 1024, unit: "MB", budget: { atMost: atMost[when] } }];
}
