import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { OperatorError } from "../start/operator-error.ts";

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

export interface Command {
  file: string;
  args: string[];
  options: { cwd: string; uid?: number; gid?: number };
}

const name = "postgres";
/** PostgreSQL ends by itself when we are killed without a chance to stop it. Linux only; elsewhere the next start stops it. */
const endWithUs = "--pdeathsig=INT";

/**
 * The account for PostgreSQL: ourselves, or, when we are root, the system's user `postgres`, made when missing.
 * Folders above the data that only root may enter (/root, a private temporary folder) keep their permissions:
 * that one process gets the capability to pass them instead.
 * @param dir the data, which may be there already; then its owner goes on
 * @param folders what the process must be able to enter
 */
export function postgresAccount(dir: string, folders: readonly string[]): Account {
  const canSetpriv = spawnSync("setpriv", [endWithUs, "true"], { stdio: "ignore" }).status === 0;
  if (process.getuid?.() !== 0) return canSetpriv ? withSetpriv([]) : plain();
  const ids = ownerOf(dir) ?? findIds() ?? createUser();
  const candidates = canSetpriv ? [withSetpriv(dropTo(ids), ids), withSetpriv(dropButPass(ids), ids)] : [plain(ids)];
  const account = candidates.find((candidate) => folders.every((folder) => canEnter(candidate, folder)));
  if (account) return account;
  throw new OperatorError(
    `PostgreSQL does not run as root, and the user ${name} cannot enter ${folders.join(" and ")}: run as an ordinary user, or use another folder.`,
  );
}

function plain(ids?: Ids): Account {
  return { ids, command: (file, args) => ({ file, args: [...args], options: { cwd: "/", ...ids } }) };
}

function withSetpriv(flags: readonly string[], ids?: Ids): Account {
  return {
    ids,
    command: (file, args) => ({
      file: "setpriv",
      args: [...flags, endWithUs, "--", file, ...args],
      options: { cwd: "/" },
    }),
  };
}

function dropTo({ uid, gid }: Ids): string[] {
  return [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
}

/** Without no_setuid_fixup the access() calls of PostgreSQL's start would not see the capability. */
function dropButPass(ids: Ids): string[] {
  return [...dropTo(ids), "--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
}

function canEnter(account: Account, folder: string): boolean {
  const { file, args, options } = account.command("test", ["-x", `${folder}/.`]);
  return spawnSync(file, args, { ...options, stdio: "ignore" }).status === 0;
}

function ownerOf(dir: string): Ids | undefined {
  const { uid = 0, gid = 0 } = statSync(dir, { throwIfNoEntry: false }) ?? {};
  return uid === 0 ? undefined : { uid, gid };
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
  for (const [command, ...args] of attempts) {
    // The path of a root shell may lack the folder of these programs.
    for (const file of [`/usr/sbin/${command}`, `/sbin/${command}`]) spawnSync(file, args, { stdio: "ignore" });
    const ids = findIds();
    if (ids) return ids;
  }
  throw new OperatorError(
    `PostgreSQL does not run as root, and the user ${name} could not be made: run as an ordinary user.`,
  );
}
