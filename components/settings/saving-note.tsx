import { CloudCheck, LoaderCircle } from "lucide-react";

/** Beside the title: whether the last change is kept. */
export function SavingNote({ saving }: { saving: "idle" | "saving" | "saved" }) {
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-muted-foreground text-xs [&_svg]:size-4">
      {saving === "saving" ? (
        <>
          <LoaderCircle aria-hidden="true" strokeWidth={1.75} />
          Saving
        </>
      ) : saving === "saved" ? (
        <>
          <CloudCheck aria-hidden="true" strokeWidth={1.75} />
          Saved
        </>
      ) : null}
    </span>
  );
}
