import type { ModelProvider } from "./model-settings.ts";

/** The cheapest model for speech at OpenAI, and the name that most other servers answer to. */
export const usualSpeechModels = {
  openai: "gpt-4o-mini-transcribe",
  compatible: "whisper-1",
} as const satisfies Record<ModelProvider, string>;

/** What writes down voice notes where nobody has named a model for it. */
export function usualSpeechModel(baseUrl: string | null): string {
  return baseUrl === null ? usualSpeechModels.openai : usualSpeechModels.compatible;
}
