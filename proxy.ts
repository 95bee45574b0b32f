import { type NextRequest, NextResponse } from "next/server";
import { parseTheme } from "#components/shell/theme.ts";
import { app } from "#lib/http/app.ts";
import { contentPolicy } from "#lib/http/content-policy.ts";
import { frameHeaders } from "#lib/http/frame-headers.ts";
import { frameAncestorsOf, isFrame, siteOfFrame } from "#lib/http/webchat-frame.ts";

export const config = { matcher: "/chat/:path*" };

const isDev = process.env.NODE_ENV === "development";

/** Only the database knows which sites may frame a chat, and only a header tells the browser. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  const headers = new Headers(request.headers);
  for (const name of Object.values(frameHeaders)) headers.delete(name);
  if (!isFrame(searchParams)) return withPolicy(NextResponse.next({ request: { headers } }), "'none'");
  headers.set(frameHeaders.theme, parseTheme(searchParams.get("theme") ?? undefined));
  headers.set(frameHeaders.site, siteOfFrame(searchParams) ?? "");
  const ancestors = await frameAncestorsOf(app(), pathname.split("/")[2] ?? "", searchParams);
  return withPolicy(NextResponse.next({ request: { headers } }), ancestors);
}

function withPolicy(response: NextResponse, frameAncestors: string): NextResponse {
  response.headers.set("content-security-policy", contentPolicy({ frameAncestors, isDev }));
  if (frameAncestors === "'none'") response.headers.set("x-frame-options", "DENY");
  return response;
}
