import { checkBuild } from "./checks/build.ts";
import { isGood, type Outcome, printOutcomes, totalLine } from "./checks/outcome.ts";
import { runPlaywright } from "./checks/playwright.ts";
import { runChecks } from "./checks/run-checks.ts";
import { runVitest } from "./checks/vitest.ts";
import { end, runScript } from "./start/lifecycle.ts";

// Everything, the fast first. Ends with one line that counts it.
// A run that is interrupted has not passed.
process.exitCode = 1;

await runScript(async () => {
  const outcomes: Outcome[] = await runChecks();
  outcomes.push(await runVitest("db", { live: true }));
  const build = await checkBuild();
  outcomes.push(build);
  if (isGood(build)) outcomes.push(...(await runOnTheBuild()));
  printOutcomes(outcomes);
  console.log(totalLine(outcomes));
  await end(outcomes.every(isGood) ? 0 : 1);
});

async function runOnTheBuild(): Promise<Outcome[]> {
  const processes = await runVitest("process", { live: true });
  const browser = await runPlaywright();
  return browser ? [processes, browser] : [processes];
}
