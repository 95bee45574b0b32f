import { app } from "#lib/http/app.ts";
import { errorResponse } from "#lib/http/error-response.ts";
import { webchatEvents } from "#lib/http/webchat-events.ts";
import { limitStreams, requireVisitor } from "#lib/http/webchat-route.ts";
import { hub } from "#lib/realtime/hub.ts";

export const dynamic = "force-dynamic";

/** The visitor's own conversation as it happens. A browser that comes back names what it has seen last. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  try {
    const visitor = await requireVisitor(app(), (await params).key, request);
    await limitStreams(app(), visitor);
    const lastEventId = request.headers.get("last-event-id");
    return await webchatEvents(app(), visitor, { hub: hub(), signal: request.signal, lastEventId });
  } catch (error) {
    return errorResponse(app(), error, "GET /api/webchat/events");
  }
}
