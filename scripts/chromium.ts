import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

export interface ChromiumLaunch {
  /** Undefined: Playwright's own browser. */
  executablePath: string | undefined;
  args: string[];
  env: Record<string, string>;
}

const root = path.resolve(import.meta.dirname, "..");
const cache = path.join(root, "node_modules", ".cache");

/**
 * A browser to launch Playwright with, on a machine where nothing is installed.
 * On Linux x64 it is unpacked from the npm package @sparticuz/chromium, once.
 */
export async function chromiumExecutable(): Promise<ChromiumLaunch> {
  if (process.platform !== "linux" || process.arch !== "x64") return { executablePath: undefined, args: [], env: {} };
  const manifest = path.join(root, "node_modules", "@sparticuz", "chromium", "package.json");
  const { version } = JSON.parse(await readFile(manifest, "utf8"));
  const dir = path.join(cache, `chromium-${version}`);
  if (!existsSync(dir)) await unpack(dir);
  const executablePath = path.join(dir, "chromium");
  const env: Record<string, string> = { FONTCONFIG_FILE: path.join(dir, "fonts.conf") };
  if (!runs(executablePath)) env.LD_LIBRARY_PATH = path.join(dir, "al2023", "lib");
  return { executablePath, args: ["--no-sandbox", "--font-render-hinting=none", "--disable-dev-shm-usage"], env };
}

/** The package unpacks into the temporary folder and takes what lies there for its own, so it gets one of its own. */
async function unpack(dir: string): Promise<void> {
  const draft = `${dir}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const program = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  // The name of a machine without system libraries, so that the package brings those too.
  const surroundings = [`TMPDIR=${draft}`, "AWS_EXECUTION_ENV=AWS_Lambda_nodejs24.x"];
  const command = [...surroundings, process.execPath, "--input-type=module", "--eval", program];
  const { status, stderr } = spawnSync("env", command, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  await writeFile(path.join(draft, "fonts.conf"), fontsConf(dir));
  try {
    await rename(draft, dir);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(dir)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function fontsConf(dir: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${dir}/fonts</dir>
  <cachedir>${dir}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** False where the system lacks the libraries that it links to. */
function runs(executablePath: string): boolean {
  return spawnSync(executablePath, ["--version"], { stdio: "ignore" }).status === 0;
}
