import { drain } from "#lib/jobs/drain.ts";
import { constantTimeEqual } from "#lib/platform/crypto.ts";
import { app } from "./app.ts";

/** Leaves room below the shortest limit of common serverless hosts. */
const budgetMs = 25_000;

/**
 * Runs what is due once the response is out, where no worker does (`WORKER=off`, serverless). `after` comes from the
 * route, which alone knows its request.
 */
export function drainAfterResponse(after: (work: () => Promise<void>) => void): void {
  if (app().env.worker === "off") after(drainNow);
}

export async function drainNow(): Promise<void> {
  const current = app();
  if (current.env.databaseUrl === null) return;
  await drain(current, { url: current.env.databaseUrl, budgetMs });
}

/** Without a secret nobody may call: the address is public. */
export function isCronCall(request: Request, secret: string | null): boolean {
  return secret !== null && constantTimeEqual(request.headers.get("authorization") ?? "", `Bearer ${secret}`);
}
