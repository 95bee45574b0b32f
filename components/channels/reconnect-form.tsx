"use client";

import { type SubmitEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

export interface ReconnectFormProps {
  /** Resolves to the reason when the token was not taken. */
  onReconnect: (accessToken: string) => Promise<string | null>;
}

/** Where the owner pastes a new access token when Meta does not accept the old one. */
export function ReconnectForm({ onReconnect }: ReconnectFormProps) {
  const [token, setToken] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (token.trim() === "") {
      setError("Paste the new access token.");
      return;
    }
    setBusy(true);
    setError(await onReconnect(token.trim()));
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="mt-3 flex flex-wrap items-start gap-2">
      <Field
        label="New access token"
        help="From your Meta app. What was held goes out at once, where the reply window is open."
        error={error}
        className="min-w-0 flex-1 basis-64"
      >
        <Input
          type="password"
          autoComplete="off"
          value={token}
          onChange={(event) => {
            setToken(event.target.value);
            setError(null);
          }}
        />
      </Field>
      <Button type="submit" variant="primary" size="32" busy={busy} className="mt-5">
        Reconnect
      </Button>
    </form>
  );
}
