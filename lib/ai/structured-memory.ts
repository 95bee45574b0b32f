import { type StructuredMode, structuredModes } from "#lib/domain/model/model-settings.ts";
import type { ModelConfig } from "./model.ts";

type Server = Pick<ModelConfig, "baseUrl" | "api" | "model" | "structured">;

const known = new Map<string, StructuredMode>();
const knownMax = 500;

const keyOf = ({ baseUrl, api, model }: Server) => JSON.stringify([baseUrl, api, model]);

/** How this server and model are asked for an object: as learned in this process, as stored, else with a schema. */
export function knownMode(server: Server): StructuredMode {
  return learnedMode(server) ?? server.structured ?? "schema";
}

/** What was learned in this process; null: nothing. */
export function learnedMode(server: Server): StructuredMode | null {
  return known.get(keyOf(server)) ?? null;
}

/** Learned by asking: holds for all who use the server, until this process ends. */
export function rememberMode(server: Server, mode: StructuredMode): void {
  if (known.size >= knownMax) known.clear();
  known.set(keyOf(server), mode);
}

/** The next step down the ladder; null from the lowest. */
export function modeBelow(mode: StructuredMode): StructuredMode | null {
  return structuredModes[structuredModes.indexOf(mode) + 1] ?? null;
}
