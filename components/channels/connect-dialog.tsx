"use client";

import { LogIn } from "lucide-react";
import { type SubmitEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChannelGlyph, channelName } from "#components/ui/channel-glyph.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SegmentedPill } from "#components/ui/segmented-pill.tsx";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { connectInput, webchatKeyOf } from "#lib/domain/channel/connect-input.ts";
import type { SignUpsView } from "#lib/domain/views/settings-view.ts";
import type { ChannelActions, FormRefusal } from "./channel-actions.ts";
import { type ConnectField, connectFields } from "./connect-fields.ts";
import { signInUrlOf } from "./sign-in-url.ts";

export interface ConnectDialogProps {
  kind: ChannelKind;
  signUps: SignUpsView;
  workspaceName: string;
  actions: ChannelActions;
  onClose: () => void;
}

type Values = Readonly<Record<string, string>>;

/** Connects an account: by signing in where an app is set up, else with what Meta's pages show. */
export function ConnectDialog({ kind, signUps, workspaceName, actions, onClose }: ConnectDialogProps) {
  const formId = useId();
  const [values, setValues] = useState<Values>(
    kind === "webchat" ? { name: "", key: webchatKeyOf(workspaceName) } : { login: "instagram" },
  );
  const [refusals, setRefusals] = useState<readonly FormRefusal[]>([]);
  const [busy, setBusy] = useState(false);
  const hasApp = kind === "instagram" ? signUps.instagram : signUps.facebook;
  const fields = connectFields(kind, { isThroughPage: values.login === "page", hasApp });

  function change(name: string, value: string) {
    setValues({ ...values, [name]: value });
    setRefusals(refusals.filter((one) => one.field !== null && one.field !== name));
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = { ...values, kind };
    const parsed = connectInput.safeParse(given);
    if (!parsed.success) return setRefusals(parsed.error.issues.map(refusalOf));
    setBusy(true);
    const refused = await actions.connect(given);
    setBusy(false);
    if (refused === null) onClose();
    else setRefusals([refused]);
  }

  const reasonOf = (name: string) => refusals.find((one) => one.field === name)?.reason ?? null;
  const others = refusals.filter((one) => fields.every((field) => field.name !== one.field));
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        <span className="flex items-center gap-2.5">
          <ChannelGlyph kind={kind} variant="badge" className="size-6 rounded-sm" />
          Add {channelName(kind)}
        </span>
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            {kind === "webchat" ? "Add web chat" : "Check and connect"}
          </Button>
        </>
      }
    >
      <SignUps {...{ kind, signUps, actions, onClose }} />
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {kind === "instagram" ? (
          <SegmentedPill
            label="How the account is connected"
            options={[
              { value: "instagram", label: "Instagram Login" },
              { value: "page", label: "Through a Page" },
            ]}
            value={values.login ?? "instagram"}
            onChange={(login) => change("login", login)}
            className="w-fit"
          />
        ) : null}
        {fields.map((field) => (
          <ConnectInputField
            key={field.name}
            field={field}
            value={values[field.name] ?? ""}
            error={reasonOf(field.name)}
            onChange={(value) => change(field.name, value)}
          />
        ))}
        {others.map(({ reason }) => (
          <p key={reason} role="alert" className="text-danger-strong text-sm">
            {reason}
          </p>
        ))}
      </form>
    </Dialog>
  );
}

function refusalOf({ path, message }: { path: readonly PropertyKey[]; message: string }): FormRefusal {
  return { field: path.map(String).join("."), reason: message };
}

function ConnectInputField({
  field,
  value,
  error,
  onChange,
}: {
  field: ConnectField;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={field.optional ? `${field.label} (optional)` : field.label} help={field.help} error={error}>
      <Input
        type={field.secret ? "password" : "text"}
        name={field.name}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** Signing in is less work and makes fewer mistakes than copying: it stands first where it is possible. */
function SignUps({ kind, signUps, actions, onClose }: Omit<ConnectDialogProps, "workspaceName">) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<"new" | "app" | null>(null);
  const url = signInUrlOf(kind, signUps);
  const hasSignUp = kind === "whatsapp" && signUps.whatsapp !== null;
  if (url === null && !hasSignUp) return null;

  async function signUp(coexistence: boolean) {
    setBusy(coexistence ? "app" : "new");
    setProblem(null);
    const refused = await actions.signUpWhatsapp(coexistence);
    setBusy(null);
    if (refused === null) onClose();
    else setProblem(refused);
  }

  return (
    <div className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {url === null ? null : (
          <Button variant="primary" icon={<LogIn strokeWidth={1.75} />} onClick={() => actions.leaveFor(url)}>
            {kind === "instagram" ? "Sign in with Instagram" : "Sign in with Facebook"}
          </Button>
        )}
        {hasSignUp ? (
          <>
            <Button variant="primary" busy={busy === "app"} onClick={() => void signUp(true)}>
              Keep using the WhatsApp Business app
            </Button>
            <Button busy={busy === "new"} onClick={() => void signUp(false)}>
              Use a new number
            </Button>
          </>
        ) : null}
      </div>
      {problem === null ? null : (
        <p role="alert" className="text-danger-strong text-sm">
          {problem}
        </p>
      )}
      <p className="mt-1 border-t pt-4 text-secondary-text text-sm">Or enter what your Meta app shows:</p>
    </div>
  );
}
