import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BuildOptions, build, context } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");
const outfile = path.join(root, "public/widget.js");

const options = {
  entryPoints: [path.join(root, "widget/widget.ts")],
  bundle: true,
  minify: true,
  format: "iife",
  // Sites choose neither their visitors nor their browsers: what is newer than this is written out.
  target: ["chrome109", "firefox115", "safari16.4"],
  legalComments: "none",
  logLevel: "silent",
} satisfies BuildOptions;

/** The script of the chat bubble, as text. */
export async function bundleWidget(): Promise<string> {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles[0]?.text ?? "";
}

/** Puts the script where the web app serves it, as /widget.js. */
export async function buildWidget(): Promise<void> {
  await mkdir(path.dirname(outfile), { recursive: true });
  await writeFile(outfile, await bundleWidget());
}

/** Builds again after each change; the answer stops it. */
export async function watchWidget(): Promise<() => Promise<void>> {
  const watcher = await context({ ...options, outfile, logLevel: "warning" });
  await watcher.watch();
  return () => watcher.dispose();
}
