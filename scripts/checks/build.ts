import { ensureBuild } from "../start/build.ts";
import type { Outcome } from "./outcome.ts";

/** The production build, which the browser tests need. Counts as one check. */
export async function checkBuild(): Promise<Outcome> {
  const startedMs = performance.now();
  const ok = await ensureBuild().then(
    () => true,
    (error: unknown) => {
      console.log(error instanceof Error ? error.message : error);
      return false;
    },
  );
  return {
    name: "build",
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    durationMs: performance.now() - startedMs,
  };
}
