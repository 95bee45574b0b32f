import { APICallError } from "ai";
import type { Clock } from "#lib/platform/clock.ts";

export type Ability = "heard" | "seen";

/** What a server turned out not to be able to do. Kept for one configuration and process. */
export interface Abilities {
  /** False for an hour after the server has said that it cannot. */
  can(ability: Ability): boolean;
  worked(ability: Ability): void;
  /** @returns whether the error means that the server cannot do this at all */
  failed(ability: Ability, error: unknown): boolean;
}

/** After this a server is asked again: it may have been given another model. */
const forgetMs = 60 * 60_000;
/** One file may be broken; so many in a row are not. */
const rejectionsMax = 2;

/** The server has said that it cannot do this at all, whatever is sent. */
export function isUnsupported(error: unknown): boolean {
  return rejection(error) === "never";
}

/** `never`: there is no such address or method. `perhaps`: the request was not liked. */
function rejection(error: unknown): "never" | "perhaps" | null {
  const call = error instanceof Error && APICallError.isInstance(error.cause) ? error.cause : error;
  if (!APICallError.isInstance(call) || call.statusCode === undefined) return null;
  if ([404, 405, 415, 501].includes(call.statusCode)) return "never";
  return [400, 422].includes(call.statusCode) ? "perhaps" : null;
}

export function createAbilities(clock: Clock): Abilities {
  const refusedAtMs = new Map<Ability, number>();
  const rejections = new Map<Ability, number>();
  const nowMs = () => clock.now().getTime();
  return {
    can(ability) {
      const at = refusedAtMs.get(ability);
      return at === undefined || nowMs() - at >= forgetMs;
    },
    worked(ability) {
      rejections.delete(ability);
      refusedAtMs.delete(ability);
    },
    failed(ability, error) {
      const said = rejection(error);
      if (said === null) return false;
      const count = (rejections.get(ability) ?? 0) + 1;
      rejections.set(ability, count);
      if (said !== "never" && count < rejectionsMax) return false;
      refusedAtMs.set(ability, nowMs());
      return true;
    },
  };
}
