import { env } from "#lib/platform/env.ts";
import { openStage } from "./simulate/open-stage.ts";
import { help, readOptions } from "./simulate/options.ts";
import { playScenario } from "./simulate/scenarios.ts";
import { beforeExit, end, runScript } from "./start/lifecycle.ts";

// A run that is interrupted has not shown what it should.
process.exitCode = 1;

await runScript(async () => {
  const options = readOptions(process.argv.slice(2), env());
  if (options === "help") {
    console.log(help);
    return end(0);
  }
  const stage = await openStage(options);
  beforeExit(stage.close);
  await end((await playScenario(stage, options)) ? 0 : 1);
});
