"use client";

import { ClockAlert, FileText, RotateCw, SendHorizontal } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import type { AttachmentView, ReplyWindowView } from "#lib/domain/views/conversation-view.ts";
import type { TemplateView } from "#lib/domain/views/template-view.ts";
import { momentWords } from "./format-time.ts";
import { useServerNow, useTimeZone } from "./server-clock.tsx";
import { TemplateFields } from "./template-fields.tsx";
import { emptyValues, isComplete, type TemplateValues, templateText } from "./template-values.ts";

export interface TemplateSenderProps {
  window: ReplyWindowView;
  /** Null while they load. */
  templates: readonly TemplateView[] | null;
  /** Why they did not load, or could not be refreshed. */
  problem: string | null;
  refreshing: boolean;
  onRefresh: () => void;
  onSend: (template: TemplateView, values: TemplateValues) => void;
  /** Uploads a file of the conversation; rejects with a sentence. */
  onUpload: (file: File) => Promise<AttachmentView>;
}

function ClosedNotice({ window }: { window: ReplyWindowView }) {
  const now = useServerNow("minute");
  const timeZone = useTimeZone();
  const closedAt = window.closesAt && Date.parse(window.closesAt) > 0 ? window.closesAt : null;
  return (
    <div role="status" className="flex gap-2.5 border-b bg-subtle px-3.5 py-2.5 text-sm">
      <ClockAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-strong" />
      <p>
        <strong className="font-semibold">
          {closedAt
            ? `The 24 hour reply window closed ${momentWords(closedAt, now, timeZone)}.`
            : "The customer has not written yet."}
        </strong>{" "}
        WhatsApp now accepts approved templates only.
      </p>
    </div>
  );
}

function NoTemplates(props: Pick<TemplateSenderProps, "problem" | "refreshing" | "onRefresh">) {
  return (
    <div className="flex flex-wrap items-center gap-3 p-3">
      <div className="min-w-48 flex-1">
        <p className="font-medium text-sm">{props.problem ? "The templates did not load" : "No approved templates"}</p>
        <p className="text-secondary-text text-xs">
          {props.problem ??
            "Create one in WhatsApp Manager, under Message templates. Once Meta has approved it, refresh this list."}
        </p>
      </div>
      <Button icon={<RotateCw />} busy={props.refreshing} onClick={props.onRefresh} className="max-md:h-11">
        Refresh
      </Button>
    </div>
  );
}

function Preview({ id, text }: { id: string; text: string }) {
  return (
    <section id={id} aria-label="Preview" aria-live="polite" className="px-3 pt-3">
      <p className="scroll-y ml-auto max-h-40 max-w-[84%] whitespace-pre-wrap rounded-2xl rounded-tr-[6px] bg-human px-3 py-2 text-base text-human-foreground [overflow-wrap:anywhere]">
        {text}
      </p>
    </section>
  );
}

function labelOf(template: TemplateView, all: readonly TemplateView[]): string {
  const ambiguous = all.some((one) => one.id !== template.id && one.name === template.name);
  const name = ambiguous ? `${template.title} (${template.language})` : template.title;
  const quality = qualityWords.get(template.quality ?? "");
  return quality ? `${name}, ${quality}` : name;
}

/** As WhatsApp rates it: customers block or report what is poor, and WhatsApp then pauses it. */
const qualityWords: ReadonlyMap<string, string> = new Map([
  ["GREEN", "high quality"],
  ["YELLOW", "medium quality"],
  ["RED", "low quality"],
]);

function Chooser({
  templates,
  onSend,
  onUpload,
  ...list
}: TemplateSenderProps & { templates: readonly TemplateView[] }) {
  const previewId = useId();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [values, setValues] = useState<TemplateValues>(emptyValues(null));
  const [preview, setPreview] = useState(false);
  const [strict, setStrict] = useState(false);
  const template = templates.find((one) => one.id === chosenId) ?? null;

  function choose(id: string) {
    const next = templates.find((one) => one.id === id);
    setChosenId(id);
    setValues(emptyValues(next ?? null));
    // What is being filled in is shown as it will be read.
    setPreview((next?.fields.length ?? 0) > 0 || next?.header != null);
    setStrict(false);
  }
  function send() {
    if (!template) return;
    setStrict(true);
    if (!isComplete(template, values)) return;
    onSend(template, values);
    setChosenId(null);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {template ? <TemplateFields {...{ template, values, strict, onUpload }} onValues={setValues} /> : null}
      {template && preview ? <Preview id={previewId} text={templateText(template, values)} /> : null}
      {list.problem ? <p className="px-3 pt-3 text-danger-strong text-xs">{list.problem}</p> : null}
      <div className="flex flex-wrap items-center gap-2 p-3">
        <div className="min-w-40 flex-1 max-md:w-full max-md:flex-none">
          <Select
            label="Template"
            placeholder="Choose a template"
            icon={<FileText />}
            value={chosenId}
            options={templates.map((one) => ({ value: one.id, label: labelOf(one, templates) }))}
            onChange={choose}
            className="w-full max-md:h-11"
          />
        </div>
        <IconButton
          label="Refresh templates"
          busy={list.refreshing}
          onClick={list.onRefresh}
          className="max-md:size-11"
        >
          <RotateCw />
        </IconButton>
        <Button
          aria-expanded={preview && template !== null}
          {...(preview && template ? { "aria-controls": previewId } : {})}
          disabled={!template}
          onClick={() => setPreview(!preview)}
          className="max-md:h-11"
        >
          Preview
        </Button>
        <Button
          type="submit"
          variant="human"
          icon={<SendHorizontal />}
          disabled={!template}
          className="ml-auto max-md:h-11 max-md:flex-1"
        >
          Send template
        </Button>
      </div>
    </form>
  );
}

/** What stands in the composer's place when WhatsApp takes nothing but approved templates. */
export function TemplateSender(props: TemplateSenderProps) {
  const { window, templates, problem } = props;
  return (
    <>
      <ClosedNotice window={window} />
      {templates === null && problem === null ? (
        <div className="flex gap-2 p-3">
          <LoadingNote>Loading templates</LoadingNote>
          <Skeleton className="h-8 flex-1" />
          <Skeleton className="h-8 w-32" />
        </div>
      ) : templates === null || templates.length === 0 ? (
        <NoTemplates {...props} />
      ) : (
        <Chooser {...props} templates={templates} />
      )}
    </>
  );
}
