import { isGood, printOutcomes, totalLine } from "./checks/outcome.ts";
import { runChecks } from "./checks/run-checks.ts";
import { end, runScript } from "./start/lifecycle.ts";

// A run that is interrupted has not passed.
process.exitCode = 1;

await runScript(async () => {
  const outcomes = await runChecks();
  printOutcomes(outcomes);
  console.log(totalLine(outcomes));
  await end(outcomes.every(isGood) ? 0 : 1);
});
