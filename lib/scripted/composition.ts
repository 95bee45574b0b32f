import type { ResolvedTurn, TurnInput } from "#lib/domain/qualification/turn.ts";
import type { SpokenLanguage } from "./language/in-tone.ts";
import type { BurstReading } from "./read-burst.ts";

/** Everything that a reply is put together from. */
export interface Composition {
  input: TurnInput;
  resolved: ResolvedTurn;
  burst: BurstReading;
  /** Of the reply. */
  language: SpokenLanguage;
  /** Goes up from reply to reply: wordings are gone through by it. */
  turn: number;
  /** The AI's last messages, newest last, the model's included. */
  said: readonly string[];
}
