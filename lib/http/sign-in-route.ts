import { after } from "next/server";
import { findMemberSession, type MemberSession, memberCtx } from "#lib/auth/session.ts";
import type { ConnectOutcome } from "#lib/domain/channel/connect-outcome.ts";
import { AppError } from "#lib/services/app-error.ts";
import type { SignInKind } from "#lib/services/channel/sign-in-state.ts";
import type { App, Ctx } from "#lib/services/context.ts";
import { app } from "./app.ts";
import { drainAfterResponse } from "./drain-after-response.ts";

const kinds = ["messenger", "instagram"] as const satisfies readonly SignInKind[];

export interface SignInCall {
  ctx: Ctx;
  session: MemberSession;
  kind: SignInKind;
  query: URLSearchParams;
}

/**
 * A step of signing in with Meta: a person's browser comes here by itself, so every end is an address to go on to, and
 * what went wrong is a sentence on the Channels page.
 */
export function signInRoute(
  handler: (call: SignInCall) => Promise<string>,
): (request: Request, context: { params: Promise<{ kind: string }> }) => Promise<Response> {
  return async (request, { params }) => {
    const on = app();
    const given = (await params).kind;
    const kind = kinds.find((one) => one === given);
    if (!kind) return new Response(null, { status: 404 });
    const session = await findMemberSession(on, request.headers);
    if (!session) return goTo(`${on.env.appUrl}/sign-in`);
    try {
      const query = new URL(request.url).searchParams;
      const next = await handler({ ctx: memberCtx(session, on), session, kind, query });
      drainAfterResponse(after);
      return goTo(next);
    } catch (error) {
      return goTo(channelsPageUrl(on, { outcome: outcomeOf(on, error) }));
    }
  };
}

export function channelsPageUrl({ env }: Pick<App, "env">, towards: { outcome: ConnectOutcome } | { choose: string }) {
  const url = new URL("/channels", env.appUrl);
  for (const [name, value] of Object.entries(towards)) url.searchParams.set(name, value);
  return url.href;
}

function outcomeOf({ log }: Pick<App, "log">, error: unknown): ConnectOutcome {
  if (error instanceof AppError && error.code === "forbidden") return "not_allowed";
  if (error instanceof AppError && error.code === "unavailable") return "not_configured";
  log.error({ err: error }, "a sign-in with Meta failed");
  return "unreachable";
}

/** The address holds codes and states: nothing keeps it, and the next page does not hear of it. */
function goTo(url: string): Response {
  const headers = { location: url, "cache-control": "no-store", "referrer-policy": "no-referrer" };
  return new Response(null, { status: 303, headers });
}
