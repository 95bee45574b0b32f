"use client";

import { Eye, EyeOff, Info } from "lucide-react";
import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";

export interface SignInState {
  error: string | null;
}

export interface SignInFormProps {
  action: (previous: SignInState, form: FormData) => Promise<SignInState>;
  /** The demo workspace's address, where there is one. */
  demoEmail: string | null;
}

/** A wrong pair is said below the password, and the focus goes there. */
export function SignInForm({ action, demoEmail }: SignInFormProps) {
  const [state, submit, pending] = useActionState(action, { error: null });
  const [email, setEmail] = useState("");
  const [shown, setShown] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.error !== null) password.current?.focus();
  }, [state]);
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">Sign in</h1>
      <p className="mt-1 text-base text-secondary-text">Answer every lead, with the context already collected.</p>
      <form action={submit} className="mt-6 flex flex-col gap-4">
        <Field label="E-mail" name="email" size="sm">
          {/* Controlled, so that a failed attempt does not empty it. */}
          <Input
            type="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            size="40"
          />
        </Field>
        <Field label="Password" name="password" size="sm" error={pending ? null : state.error}>
          <Input
            ref={password}
            type={shown ? "text" : "password"}
            autoComplete="current-password"
            required
            size="40"
            after={
              <IconButton
                label={shown ? "Hide the characters" : "Show the characters"}
                size="28"
                onClick={() => setShown(!shown)}
              >
                {shown ? <EyeOff /> : <Eye />}
              </IconButton>
            }
          />
        </Field>
        <Button type="submit" variant="primary" size="40" wide busy={pending} className="text-base">
          Sign in
        </Button>
      </form>
      {demoEmail === null ? null : (
        <div className="mt-6 flex gap-3 rounded-lg border bg-subtle p-4 text-secondary-text text-sm">
          <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <p className="min-w-0">
            Demo workspace: <strong className="break-words font-medium text-foreground">{demoEmail}</strong>. The
            password was printed when the server started.
          </p>
        </div>
      )}
    </>
  );
}
