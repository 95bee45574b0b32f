"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { TriedView } from "#lib/domain/views/knowledge-view.ts";

/** Asks as a customer would: what the material answers, and from which row. Drafts count. */
export function TryQuestion({ onTry }: { onTry: (question: string) => Promise<TriedView> }) {
  const [question, setQuestion] = useState("");
  const [tried, setTried] = useState<TriedView | string | null>(null);
  const [busy, setBusy] = useState(false);
  async function ask() {
    if (question.trim() === "") return;
    setBusy(true);
    setTried(await onTry(question.trim()).catch(() => "This did not work. Try again in a moment."));
    setBusy(false);
  }
  return (
    <form
      aria-label="Ask as a customer"
      className="mb-4 rounded-lg border bg-background p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <Input
            aria-label="Ask as a customer"
            placeholder="Ask as a customer"
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
            before={<Search aria-hidden="true" strokeWidth={1.75} />}
          />
        </div>
        <Button type="submit" busy={busy}>
          Try
        </Button>
      </div>
      <div aria-live="polite">
        {tried === null ? null : (
          <p className="wrap-anywhere mt-3 text-sm">
            {typeof tried === "string"
              ? tried
              : (tried.answer ?? "Nothing answers this. The AI would pass it to your team.")}
          </p>
        )}
        {tried !== null && typeof tried !== "string" && tried.sources.length > 0 ? (
          <p className="mt-1 text-muted-foreground text-xs">{tried.sources.join(", ")}</p>
        ) : null}
      </div>
    </form>
  );
}
