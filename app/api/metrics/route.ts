import { app } from "#lib/http/app.ts";
import { renderMetrics } from "#lib/http/metrics.ts";

export const dynamic = "force-dynamic";

/** For Prometheus. */
export async function GET(): Promise<Response> {
  try {
    const { text, contentType } = await renderMetrics();
    return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
  } catch (error) {
    app().log.error({ err: error }, "metrics could not be read");
    return new Response("the database does not answer\n", { status: 503 });
  }
}
