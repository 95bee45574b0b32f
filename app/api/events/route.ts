import { findMemberSession } from "#lib/auth/session.ts";
import { app } from "#lib/http/app.ts";
import { errorResponse } from "#lib/http/error-response.ts";
import { memberEvents } from "#lib/http/member-events.ts";
import { hub } from "#lib/realtime/hub.ts";
import { AppError } from "#lib/services/app-error.ts";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const on = app();
  try {
    const session = await findMemberSession(on, request.headers);
    if (!session) throw new AppError("unauthenticated", "Sign in to continue.");
    return await memberEvents(on, session, { hub: hub(), signal: request.signal });
  } catch (error) {
    return errorResponse(on, error, "GET /api/events");
  }
}
