import { CloudCheck, CloudOff, LoaderCircle } from "lucide-react";
import { moment } from "./moment.ts";

/** Where the draft stands. `refused`: the server did not take it, and says why. */
export type SaveState =
  | { is: "saved"; at: string | null }
  | { is: "saving" }
  | { is: "refused"; message: string }
  | { is: "conflict"; message: string };

export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <span
      role="status"
      className="tnum inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap text-muted-foreground text-xs [&_svg]:size-4 [&_svg]:shrink-0"
    >
      <Status state={state} />
    </span>
  );
}

function Status({ state }: { state: SaveState }) {
  if (state.is === "saved")
    return state.at === null ? null : (
      <>
        <CloudCheck aria-hidden="true" strokeWidth={1.75} />
        Saved {moment(state.at)}
      </>
    );
  if (state.is === "saving")
    return (
      <>
        <LoaderCircle aria-hidden="true" strokeWidth={1.75} />
        Saving
      </>
    );
  return (
    <span className="flex items-center gap-1.5 font-medium text-danger-strong">
      <CloudOff aria-hidden="true" strokeWidth={1.75} />
      Not saved
    </span>
  );
}
