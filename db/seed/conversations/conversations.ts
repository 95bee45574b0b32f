import type { Script } from "#db/seed/script.ts";
import { manual } from "./manual.ts";
import { putAway } from "./put-away.ts";
import { qualifying } from "./qualifying.ts";
import { solved } from "./solved.ts";
import { waiting } from "./waiting.ts";

/** The past of the demo workspace, in every state. */
export const conversations: readonly Script[] = [...waiting, ...qualifying, ...manual, ...solved, ...putAway];
