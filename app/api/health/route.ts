import { app } from "#lib/http/app.ts";
import { checkHealth } from "#lib/services/health/check-health.ts";

export const dynamic = "force-dynamic";

/** For load balancers and monitors. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(app());
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
