import { readWishes } from "#lib/domain/knowledge/wish.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { readBurst } from "#lib/scripted/read-burst.ts";
import { aboutOf, questionsOf } from "#lib/scripted/knowledge/asked.ts";
import type { Ctx } from "../context.ts";
import { findMaterial } from "../knowledge/find-material.ts";

const wishesMax = 4;

/**
 * The turn with the rows of the business's material that match what the customer asks: one trip to the database, with no
 * transaction open, and none where nothing is asked and no model may make something of it.
 */
export async function withMaterial(
  ctx: Ctx,
  input: TurnInput,
  { forModel }: { forModel: boolean },
): Promise<TurnInput> {
  const burst = readBurst(input);
  const asked = questionsOf(burst);
  // A model reads between the lines: it is given what the whole burst is about.
  const all = asked.length === 0 && forModel ? burst.readings.map((reading) => reading.text) : asked;
  if (all.length === 0 || !input.replyWanted) return input;
  const context = { language: burst.language, currency: input.workflow.currency, about: aboutOf(input) };
  const wishes = all.slice(-wishesMax).flatMap((text) => readWishes(text, context));
  const hours = forModel || wishes.some((wish) => wish.asksHours);
  const knowledge = await findMaterial(ctx, { wishes, hours, language: burst.language, currency: context.currency });
  return { ...input, knowledge };
}
