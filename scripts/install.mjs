// Plain JavaScript for Node 20 and newer: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Installs the packages of package-lock.json when they, or their right versions, are missing. */
export function installMissing(root) {
  if (isInstalled(root)) return;
  console.log("Installing what is missing. This happens once and takes a minute or two.");
  // What exists is completed in place: other processes may be running from it.
  const attempts = existsSync(path.join(root, "node_modules"))
    ? [["install", "--no-save"], ["ci"]]
    : [["ci"], ["install", "--no-save"]];
  // The warnings are about the Node at hand, which only starts the one that is being installed.
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--engine-strict=false"];
  const flags = ["--include=dev", "--include=optional", ...quiet];
  const installed = attempts.some((attempt) => npm(root, [...attempt, ...flags]) && isInstalled(root));
  if (installed) return;
  console.error("The packages could not be installed: npm says why above.");
  process.exit(1);
}

/** Compares the lock file with npm's own record of what it put into node_modules. */
function isInstalled(root) {
  const wanted = readJson(path.join(root, "package-lock.json"));
  const present = readJson(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages).every(([place, { version, optional }]) => {
    const found = present.packages[place];
    return place === "" || (found ? found.version === version : optional === true);
  });
}

/** The path of the Node that the packages bring, or null where it does not run. */
export function installedNode(root) {
  const file = path.join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (runs(file)) return file;
  // Installed with install scripts turned off: the program itself is fetched by such a script.
  if (existsSync(path.dirname(path.dirname(file)))) npm(root, ["rebuild", "node", "--ignore-scripts=false"]);
  return runs(file) ? file : null;
}

function runs(file) {
  return existsSync(file) && spawnSync(file, ["--version"], { stdio: "ignore" }).status === 0;
}

function npm(cwd, args) {
  const script = process.env.npm_execpath;
  const viaNode = script && /npm-cli\.[cm]?js$/.test(script);
  const [command, prefix] = viaNode ? [process.execPath, [script]] : ["npm", []];
  const shell = !viaNode && process.platform === "win32";
  return spawnSync(command, [...prefix, ...args], { cwd, stdio: "inherit", shell }).status === 0;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
