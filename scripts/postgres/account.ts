import { spawnSync } from "node:child_process";

interface Ids {
  uid: number;
  gid: number;
}

/** Who runs PostgreSQL: it refuses to run as root. */
export interface Account {
  /** The owner of the data; undefined when that is ourselves. */
  ids?: Ids;
  /** A command line as this account, ready for spawn. */
  command(program: string, args: readonly string[]): Command;
}

interface Command {
  file: string;
  args: string[];
  options: { cwd: string; uid?: number; gid?: number };
}

const name = "postgres";

/**
 * The account for PostgreSQL: ourselves, or, when we are root, the system's user `postgres`, made when missing.
 * Folders above the data that only root may enter (/root, a private temporary folder) keep their permissions:
 * that one process gets the capability to pass them instead.
 * @param folders what the process must be able to enter
 */
export function postgresAccount(folders: readonly string[]): Account {
  if (process.getuid?.() !== 0) return { command: (file, args) => ({ file, args: [...args], options: { cwd: "/" } }) };
  const ids = findIds() ?? createUser();
  for (const account of [plainAccount(ids), capableAccount(ids)]) {
    if (folders.every((folder) => canEnter(account, folder))) return account;
  }
  throw new Error(
    `PostgreSQL does not run as root, and the user ${name} cannot enter ${folders.join(" and ")}: run as an ordinary user, or use another folder.`,
  );
}

function plainAccount(ids: Ids): Account {
  return { ids, command: (file, args) => ({ file, args: [...args], options: { cwd: "/", ...ids } }) };
}

function capableAccount(ids: Ids): Account {
  const drop = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, "--clear-groups"];
  // Without no_setuid_fixup the access() calls of PostgreSQL's start would not see the capability.
  const keep = ["--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return {
    ids,
    command: (file, args) => ({
      file: "setpriv",
      args: [...drop, ...keep, "--", file, ...args],
      options: { cwd: "/" },
    }),
  };
}

function canEnter(account: Account, folder: string): boolean {
  const { file, args, options } = account.command("test", ["-x", `${folder}/.`]);
  return spawnSync(file, args, { ...options, stdio: "ignore" }).status === 0;
}

function findIds(): Ids | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createUser(): Ids {
  const attempts = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name],
    ["adduser", "-S", "-D", "-H", name],
  ];
  for (const [command = "", ...args] of attempts) {
    if (spawnSync(command, args, { stdio: "ignore" }).status !== 0) continue;
    const ids = findIds();
    if (ids) return ids;
  }
  throw new Error(`PostgreSQL does not run as root, and the user ${name} could not be made: run as an ordinary user.`);
}
