// node scripts/run.mjs <script.ts> [arguments]
// From a fresh clone and any Node from 20 on: installs what is missing, then runs the script on the Node the packages bring.
// Plain JavaScript, because Node 20 cannot run TypeScript.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installedNode, installMissing } from "./install.mjs";

const [script = "", ...args] = process.argv.slice(2);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const modes = { "scripts/start.ts": "production", "scripts/worker.ts": "production", "scripts/dev.ts": "development" };

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);
if (major < 20) {
  console.error(`Frontdesk needs Node 20 or newer, and this is ${process.version}.`);
  process.exit(1);
}

process.chdir(root);
installMissing(root);
if (modes[script]) process.env.NODE_ENV ??= modes[script];
// Tests must not depend on the operator's settings.
const envFile = /^scripts\/(check|test|e2e)\.ts$/.test(script) || !existsSync(".env") ? null : ".env";
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
process.env.PATH = path.join(root, "node_modules", ".bin") + path.delimiter + process.env.PATH;

// npm may be killed without a word to us: nothing of ours outlives it.
const parent = process.ppid;
const watch = () => process.ppid === parent || process.kill(process.pid, "SIGTERM");
if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();

const file = path.join(root, script);
const node = major === 24 && runsTypeScript ? process.execPath : installedNode(root);
if (node === process.execPath || (node === null && runsTypeScript)) {
  if (envFile) process.loadEnvFile(envFile);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
} else if (node) {
  runWith(node);
} else {
  console.error(
    `Node 24 could not be installed on this machine: install Node 24 yourself, this is ${process.version}.`,
  );
  process.exit(1);
}

/** The script has a channel to us: when we are killed, it notices and ends too. */
function runWith(program) {
  const flags = [...process.execArgv, ...(envFile ? [`--env-file=${envFile}`] : [])];
  const child = spawn(program, [...flags, file, ...args], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
