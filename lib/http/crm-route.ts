import { after } from "next/server";
import { findMemberSession, type MemberSession, memberCtx } from "#lib/auth/session.ts";
import type { Permission } from "#lib/domain/access/role.ts";
import { AppError } from "#lib/services/app-error.ts";
import { type Ctx, requirePermission } from "#lib/services/context.ts";
import { app } from "./app.ts";
import { drainAfterResponse } from "./drain-after-response.ts";
import { errorResponse } from "./error-response.ts";
import { type InputSchemas, type RouteContext, type RouteInput, readInput, readJsonText } from "./route-input.ts";
import { requireSameOrigin } from "./same-origin.ts";

export interface CrmCall<Params, Query, Body> extends RouteInput<Params, Query, Body> {
  ctx: Ctx;
  session: MemberSession;
  /** For what is no JSON: files. */
  request: Request;
}

interface RouteOptions {
  permission: Permission;
  /** Where no worker runs, what the call added is done after the answer. */
  addsJobs?: boolean;
}

/**
 * A route of the CRM's own pages: session from the cookie, permission, parsed input, JSON out. The handler returns what
 * the answer holds, nothing for 204, or a whole `Response`.
 */
export function crmRoute<Params = undefined, Query = undefined, Body = undefined>(
  options: InputSchemas<Params, Query, Body> & RouteOptions,
  handler: (call: CrmCall<Params, Query, Body>) => Promise<unknown>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const on = app();
    try {
      if (request.method !== "GET") requireSameOrigin(on, request);
      const session = await findMemberSession(on, request.headers);
      if (!session) throw new AppError("unauthenticated", "Sign in to continue.");
      const ctx = memberCtx(session, on);
      requirePermission(ctx, options.permission);
      const body = options.body ? await readJsonText(request) : null;
      const input = await readInput(request, context, options, body);
      const result = await handler({ ...input, ctx, session, request });
      if (options.addsJobs) drainAfterResponse(after);
      return jsonResponse(result);
    } catch (error) {
      return errorResponse(on, error, `${request.method} ${new URL(request.url).pathname}`);
    }
  };
}

/** What a person sees belongs to them: no cache keeps it. */
export function jsonResponse(result: unknown, status = 200): Response {
  if (result instanceof Response) return result;
  const headers = { "cache-control": "no-store" };
  return result === undefined
    ? new Response(null, { status: 204, headers })
    : Response.json(result, { status, headers });
}
