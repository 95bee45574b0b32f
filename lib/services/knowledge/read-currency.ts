import { findPublishedDefinition } from "#db/queries/workflow-version.ts";
import type { Ctx } from "../context.ts";

/** The currency of the business; dollars before anything is published. */
export async function readCurrency(ctx: Ctx): Promise<string> {
  return (await findPublishedDefinition(ctx))?.currency ?? "USD";
}
