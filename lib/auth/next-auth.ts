import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { app } from "#lib/http/app.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { sessionDays, signIn as openSession } from "#lib/services/member/sign-in.ts";
import { usesSecureCookies } from "./session.ts";

const credentials = z.object({ email: z.string().max(320), password: z.string() });

/** The reason travels as the error's code to the form. */
export class SignInRefused extends CredentialsSignin {
  constructor(because: "wrong_credentials" | "too_many_attempts") {
    super();
    this.code = because;
  }
}

async function authorize(raw: unknown, request: Request): Promise<{ id: string }> {
  const given = credentials.safeParse(raw);
  if (!given.success) throw new SignInRefused("wrong_credentials");
  const { headers } = request;
  const outcome = await openSession(app(), {
    ...given.data,
    address: clientAddress(headers),
    userAgent: headers.get("user-agent"),
  });
  if (!outcome.ok) throw new SignInRefused(outcome.because);
  // What next-auth calls the user's id becomes the token's subject: our cookie carries the session id and nothing else.
  return { id: outcome.sessionId };
}

/** The cookie is next-auth's encrypted JWT; the session itself is a row. Its own pages and routes are not served. */
export const { signIn, signOut } = NextAuth(() => ({
  secret: app().env.authSecret,
  // Sound because nothing is decided by the host: cookies follow APP_URL, and we redirect to paths of our own.
  trustHost: true,
  useSecureCookies: usesSecureCookies(app()),
  session: { strategy: "jwt", maxAge: sessionDays * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
  logger: {
    error(error) {
      if (!(error instanceof SignInRefused)) app().log.error({ err: error }, "sign-in failed");
    },
    warn() {},
    debug() {},
  },
}));
