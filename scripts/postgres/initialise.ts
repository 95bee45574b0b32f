import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";

const run = promisify(execFile);

export interface NewCluster {
  binaries: Binaries;
  account: Account;
  dir: string;
  user: string;
  password: string;
  /** False only for tests: the data need not survive a power cut. */
  durable: boolean;
}

/** Makes an empty database cluster in `dir`. It is made beside it and moved, so that an interrupted start leaves nothing half done. */
export async function initialise({ binaries, account, dir, user, password, durable }: NewCluster): Promise<void> {
  const draft = `${dir}.new`;
  const passwordFile = path.join(os.tmpdir(), `frontdesk-${randomBytes(9).toString("hex")}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (account.ids) {
      await chown(draft, account.ids.uid, account.ids.gid);
      await chown(passwordFile, account.ids.uid, account.ids.gid);
    }
    const args = [
      `--pgdata=${draft}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(durable ? [] : ["--no-sync"]),
    ];
    const command = account.command(binaries.initdb, args);
    await run(command.file, command.args, command.options);
    await rename(draft, dir);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}
