"use client";

import { type SubmitEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SegmentedPill } from "#components/ui/segmented-pill.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { parseAllowedOrigins } from "#lib/domain/channel/allowed-origins.ts";
import { isHexColor } from "#lib/domain/channel/widget-message.ts";
import type { WidgetPosition, WidgetTheme } from "#lib/domain/channel/widget-look.ts";
import type { WebchatSettingsView } from "#lib/domain/views/webchat-settings-view.ts";
import { CopyField } from "./copy-field.tsx";
import { widgetSnippet } from "./widget-snippet.ts";

export interface WebchatSettingsChange {
  allowedOrigins: string;
  brandColor: string;
  position: WidgetPosition;
  theme: WidgetTheme;
}

export interface WebchatSettingsProps {
  settings: WebchatSettingsView;
  onCopy: (value: string, label: string) => void;
  /** Resolves to the reason when it was not saved. */
  onSave: (change: WebchatSettingsChange) => Promise<string | null>;
}

const positions = [
  { value: "right", label: "Right" },
  { value: "left", label: "Left" },
] as const satisfies readonly { value: WidgetPosition; label: string }[];

const themes = [
  { value: "auto", label: "Visitor's" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const satisfies readonly { value: WidgetTheme; label: string }[];

const colorSentence = "Write the colour as six digits after a hash, such as #264332.";

/** The bubble on the business's own sites: how it looks, who may show it, and the tag to copy. */
export function WebchatSettings({ settings, onCopy, onSave }: WebchatSettingsProps) {
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const sites = parseAllowedOrigins(draft.allowedOrigins);
  const colorError = isHexColor(draft.brandColor) ? null : colorSentence;
  const readOnly = !settings.mayEdit;
  const put = (change: Partial<WebchatSettingsChange>) => {
    setDraft({ ...draft, ...change });
    setRefusal(null);
  };

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!sites.ok || colorError !== null || busy) return;
    setBusy(true);
    const reason = await onSave(draft);
    setBusy(false);
    setRefusal(reason);
    if (reason === null) setDraft({ ...draft, allowedOrigins: sites.origins.join("\n") });
  }

  return (
    <form
      aria-label="Bubble on your site"
      onSubmit={(event) => void save(event)}
      className="flex flex-col gap-4 border-t pt-4"
    >
      <CopyField
        label="Script tag"
        value={widgetSnippet({
          ...settings,
          ...draft,
          brandColor: colorError ? settings.brandColor : draft.brandColor,
        })}
        help="Put it into every page of your site that should have the bubble."
        onCopy={onCopy}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Sites that may show it"
          help="One a line, such as https://www.example.com. Empty: any site."
          error={sites.ok ? refusal : sites.sentence}
        >
          <Textarea
            rows={2}
            maxLines={6}
            readOnly={readOnly}
            value={draft.allowedOrigins}
            onChange={(event) => put({ allowedOrigins: event.target.value })}
          />
        </Field>
        <div className="flex flex-col gap-4">
          <Field label="Brand colour" help="Of the bubble and of what visitors write." error={colorError}>
            <Input
              readOnly={readOnly}
              value={draft.brandColor}
              onValueChange={(brandColor) => put({ brandColor })}
              className="font-mono"
              after={
                <span
                  aria-hidden="true"
                  style={{ backgroundColor: colorError ? "transparent" : draft.brandColor }}
                  className="size-4 rounded-sm border border-border-strong"
                />
              }
            />
          </Field>
          <div className="flex flex-wrap gap-x-6 gap-y-3">
            <Choice label="Position">
              <SegmentedPill
                label="Position"
                options={positions}
                value={draft.position}
                disabled={readOnly}
                onChange={(position) => put({ position })}
              />
            </Choice>
            <Choice label="Theme">
              <SegmentedPill
                label="Theme"
                options={themes}
                value={draft.theme}
                disabled={readOnly}
                onChange={(theme) => put({ theme })}
              />
            </Choice>
          </div>
        </div>
      </div>
      {readOnly ? (
        <p className="text-secondary-text text-xs">Only owners change the web chat.</p>
      ) : (
        <Button type="submit" variant="outline" size="32" busy={busy} className="w-fit">
          Save
        </Button>
      )}
    </form>
  );
}

function draftOf({ allowedOrigins, brandColor, position, theme }: WebchatSettingsView): WebchatSettingsChange {
  return { allowedOrigins: allowedOrigins.join("\n"), brandColor, position, theme };
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden="true" className="font-medium text-secondary-text text-xs">
        {label}
      </span>
      {children}
    </div>
  );
}
