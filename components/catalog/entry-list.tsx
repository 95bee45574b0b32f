import { Pencil } from "lucide-react";
import { Chip } from "#components/ui/chip.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Switch } from "#components/ui/switch.tsx";
import type { EntryView } from "#lib/domain/views/knowledge-view.ts";
import { timesWords } from "./price-words.ts";

export interface EntryListProps {
  entries: readonly EntryView[];
  mayEdit: boolean;
  onEdit: (entry: EntryView) => void;
  onLive: (entry: EntryView, live: boolean) => void;
}

/** FAQ entries or policies: what it is about, what the AI says, and whether customers meet it. */
export function EntryList({ entries, mayEdit, onEdit, onLive }: EntryListProps) {
  return (
    <ul className="flex flex-col gap-2.5">
      {entries.map((entry) => (
        <li key={entry.id} className="rounded-lg border bg-background p-4">
          <div className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <h2 className="wrap-anywhere font-medium text-sm">
                {entry.title} {entry.live ? null : <Chip tone="outline">Draft</Chip>}
              </h2>
              <p className="wrap-anywhere mt-1 whitespace-pre-line text-base text-secondary-text">{entry.text}</p>
              <p className="tnum mt-2 text-muted-foreground text-xs">
                {entry.quoted.times === 0 ? "Not used yet" : `Used ${timesWords(entry.quoted.times)}`}
                {entry.synonyms.length > 0 ? ` · also asked as: ${entry.synonyms.join(", ")}` : null}
              </p>
            </div>
            <div className="-my-1.5 flex items-center gap-3">
              {mayEdit ? (
                <IconButton label={`Edit ${entry.title}`} tooltip={false} onClick={() => onEdit(entry)}>
                  <Pencil />
                </IconButton>
              ) : null}
              <Switch
                tone="ai"
                checked={entry.live}
                disabled={!mayEdit}
                onChange={(live) => onLive(entry, live)}
                label={`The AI may use ${entry.title}`}
              />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
