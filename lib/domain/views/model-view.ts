/** What turns of the AI used while a model was configured. */
export interface ModelUseView {
  turns: number;
  /** Turns that the scripted agent answered. */
  fallbackTurns: number;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar; null where no price is known. */
  costMicros: number | null;
  /** False where the price of some tokens is not known. */
  costComplete: boolean;
}
