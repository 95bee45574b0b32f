import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { beforeExit } from "./lifecycle.ts";
import { OperatorError } from "./operator-error.ts";
import { buildWidget } from "./widget.ts";

const stampFile = ".next/frontdesk-build";
const sources = [
  "{app,components,lib,db,public,widget}/**/*.*",
  "{proxy,instrumentation,instrumentation-client}.ts",
  "{next,postcss}.config.{ts,mjs}",
  "package-lock.json",
  "tsconfig.json",
];
const isTest = /\.test\.tsx?$/;
/** Built from `widget`, like the rest of the build. */
const built = "public/widget.js";

/** Builds the web app when there is no build of exactly these sources. */
export async function ensureBuild(): Promise<void> {
  const wanted = await sourceHash();
  if (readStamp() === wanted && existsSync(built)) return;
  console.log("Building the web app. This takes about a minute.");
  await buildWidget();
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  beforeExit(() => child.kill());
  const [[code], ...outputs] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
  if (code !== 0)
    throw new OperatorError(`${outputs.join("")}\nThe web app could not be built: the reason stands above.`);
  writeFileSync(stampFile, wanted);
}

async function sourceHash(): Promise<string> {
  const found = await Array.fromAsync(glob(sources, { withFileTypes: true }));
  const paths = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative("", path.join(parentPath, name)));
  const files = paths.filter((file) => !isTest.test(file) && file !== built).sort();
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function readStamp(): string {
  try {
    return readFileSync(stampFile, "utf8");
  } catch {
    return "";
  }
}
