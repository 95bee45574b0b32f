import { app } from "#lib/http/app.ts";
import { drainNow, isCronCall } from "#lib/http/drain-after-response.ts";
import { scheduleHousekeeping } from "#lib/services/maintenance/schedule-housekeeping.ts";

export const maxDuration = 60;

/** Runs what is due, for hosts without a long-lived worker. Called by the host's scheduler with `CRON_SECRET`. */
export async function GET(request: Request): Promise<Response> {
  if (!isCronCall(request, app().env.cronSecret)) return new Response(null, { status: 401 });
  await scheduleHousekeeping(app());
  await drainNow();
  return Response.json({ status: "ok" });
}
