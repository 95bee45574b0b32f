import type { Metadata } from "next";
import { SignInForm } from "#components/auth/sign-in-form.tsx";
import { SignInFrame } from "#components/auth/sign-in-frame.tsx";
import { signInAction } from "#lib/auth/sign-in.ts";
import { env } from "#lib/platform/env.ts";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInPage() {
  const { demo, demoEmail } = env();
  return (
    <SignInFrame>
      <SignInForm action={signInAction} demoEmail={demo ? demoEmail : null} />
    </SignInFrame>
  );
}
