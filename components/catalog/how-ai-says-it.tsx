/** What a customer would read. `text` null: there is nothing that the AI would say. */
export function HowAiSaysIt({ text }: { text: string | null }) {
  return (
    <div className="rounded-lg border border-ai-line bg-ai-soft p-3">
      <p className="font-medium text-ai-strong text-xs">How the AI says it</p>
      <p className="wrap-anywhere mt-1 text-foreground text-sm">
        {text ?? "Nothing. It passes the question to your team."}
      </p>
    </div>
  );
}
