import { pino } from "pino";
import { expect, test } from "vitest";
import { logOptions } from "./log.ts";

test("secrets are removed from what is logged", () => {
  const lines: string[] = [];
  const log = pino({ ...logOptions, level: "info" }, { write: (line: string) => lines.push(line) });
  log.info({ accessToken: "s3cret", channel: { token: "s3cret" }, request: { headers: { authorization: "s3cret" } } });
  log.child({ credentials: { appSecret: "s3cret" } }).info({ id: "kept" });
  expect(lines.join()).not.toContain("s3cret");
  expect(lines.join()).toContain("kept");
});
