"use server";

import { AuthError } from "next-auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { app } from "#lib/http/app.ts";
import { signOut as closeSession } from "#lib/services/member/sign-out.ts";
import { SignInRefused, signIn, signOut } from "./next-auth.ts";
import { readSessionId } from "./session.ts";

export async function signInAction(
  _prev: { error: string | null },
  formData: FormData,
): Promise<{ error: string | null }> {
  try {
    const [email, password] = [formData.get("email"), formData.get("password")];
    await signIn("credentials", { email, password, redirect: false, redirectTo: "/inbox" });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    return { error: sentenceOf(error) };
  }
  redirect("/inbox");
}

function sentenceOf(error: AuthError): string {
  if (!(error instanceof SignInRefused)) return "Signing in failed on our side. Try again in a moment.";
  if (error.code === "too_many_attempts") return "Too many attempts. Wait 15 minutes, then try again.";
  return "This e-mail and password do not match. Check both and try again.";
}

/** Ends the session on the server too: a copy of the cookie is worth nothing afterwards. */
export async function signOutAction(): Promise<void> {
  const sessionId = await readSessionId(app(), await headers());
  if (sessionId) await closeSession(app(), sessionId);
  await signOut({ redirect: false });
  redirect("/sign-in");
}
