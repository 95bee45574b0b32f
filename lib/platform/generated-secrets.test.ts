import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EnvError } from "./env-error.ts";
import { generatedSecrets } from "./generated-secrets.ts";

let dir = "";

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "frontdesk-secrets-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

test("they are made once, fit their use, and are for their owner's eyes only", () => {
  const dataDir = path.join(dir, "new");
  const secrets = generatedSecrets(dataDir);
  expect(generatedSecrets(dataDir)).toEqual(secrets);
  expect(secrets.AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(Buffer.from(secrets.ENCRYPTION_KEY, "base64")).toHaveLength(32);
  expect(Buffer.from(secrets.VAPID_PUBLIC_KEY, "base64url")).toHaveLength(65);
  expect(Buffer.from(secrets.VAPID_PRIVATE_KEY, "base64url")).toHaveLength(32);
  expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("a folder that cannot hold them is one sentence", () => {
  const file = path.join(dir, "a-file");
  writeFileSync(file, "");
  expect(() => generatedSecrets(file)).toThrow(EnvError);
  expect(() => generatedSecrets(file)).toThrow(/^DATA_DIR must be .*\.$/);
});
