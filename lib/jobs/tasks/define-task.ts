import type { App } from "#lib/services/context.ts";
import { type JobName, type JobPayload, jobs } from "../jobs.ts";

/** What a job does: one service call. It may run twice. */
export type Task = (app: App, payload: unknown) => Promise<void>;

/** Checks the payload before the service sees it. */
export function defineTask<Name extends JobName>(
  name: Name,
  work: (app: App, payload: JobPayload<Name>) => Promise<void>,
): Task {
  return async (app, payload) => {
    const parsed: unknown = jobs[name].parse(payload);
    await work(app, checked<Name>(parsed));
  };
}

/** The one cast of the registry: `parsed` came out of the schema of the same name. */
function checked<Name extends JobName>(parsed: unknown): JobPayload<Name> {
  return parsed as JobPayload<Name>;
}
