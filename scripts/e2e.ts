import { checkBuild } from "./checks/build.ts";
import { isGood } from "./checks/outcome.ts";
import { runPlaywright } from "./checks/playwright.ts";
import { end, runScript } from "./start/lifecycle.ts";

// The browser tests alone, on a fresh build. Arguments go to Playwright.
// A run that is interrupted has not passed.
process.exitCode = 1;

await runScript(async () => {
  const build = await checkBuild();
  const browser = isGood(build) ? await runPlaywright(process.argv.slice(2)) : null;
  await end(browser && isGood(browser) ? 0 : 1);
});
