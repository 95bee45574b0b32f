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
  // Both wait more than they work: side by side they take the time of the longer one.
  const [db, onTheBuild] = await Promise.all([runVitest("db", { live: true }), buildAndRunProcesses()]);
  outcomes.push(db, ...onTheBuild);
  if (onTheBuild.length > 1) outcomes.push(...(await runBrowser()));
  printOutcomes(outcomes);
  console.log(totalLine(outcomes));
  await end(outcomes.every(isGood) ? 0 : 1);
});

/** The build, and what needs nothing else; only the build where it failed. */
async function buildAndRunProcesses(): Promise<Outcome[]> {
  const build = await checkBuild();
  return isGood(build) ? [build, await runVitest("process")] : [build];
}

async function runBrowser(): Promise<Outcome[]> {
  const browser = await runPlaywright();
  return browser ? [browser] : [];
}
