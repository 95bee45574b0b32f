import { existsSync } from "node:fs";
import { checkFileLengths } from "./file-lengths.ts";
import { type Finished, runCommand } from "./command.ts";

export interface StaticCheck {
  name: string;
  run(): Promise<Finished>;
}

const layered = ["app", "components", "db", "lib", "scripts", "test", "e2e", "bench", "evaluation", "widget"].filter(
  (folder) => existsSync(folder),
);

export const staticChecks: readonly StaticCheck[] = [
  { name: "unused code", run: () => runCommand(["knip", "--no-progress", "--no-config-hints"]) },
  { name: "types", run: checkTypes },
  { name: "format", run: () => runCommand(["biome", "format", "."]) },
  { name: "lint", run: () => runCommand(["biome", "lint", "--error-on-warnings", "."]) },
  { name: "layers", run: () => runCommand(["depcruise", "--config", ".dependency-cruiser.cjs", ...layered]) },
  { name: "file lengths", run: checkFileLengths },
];

/** Next writes the types of the routes first, as a build would. */
async function checkTypes(): Promise<Finished> {
  const routes = await runCommand(["next", "typegen"]);
  if (!routes.ok) return routes;
  const types = await runCommand(["tsc"]);
  return { ...types, durationMs: types.durationMs + routes.durationMs };
}
