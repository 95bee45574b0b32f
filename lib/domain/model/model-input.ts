import { z } from "zod";
import { modelApis, modelProviders, modelSources } from "./model-settings.ts";

const address = z
  .string()
  .trim()
  .max(500, "Use at most 500 characters.")
  .transform((value) => value.replace(/\/+(chat\/completions|responses)?\/*$/, ""));

const price = z
  .number("Write a price, such as 0.75.")
  .min(0, "A price is not below 0.")
  .max(100_000, "That is too much.");

/** Per million tokens, in US dollars. */
const priceInput = z.object({ input: price, cachedInput: price.nullable(), output: price });

/** What the owner enters in Settings, AI model. Checked in the browser and by the server. */
export const modelSettingsInput = z
  .object({
    source: z.enum(modelSources),
    provider: z.enum(modelProviders),
    /** Of a compatible server; empty for OpenAI. */
    baseUrl: address,
    api: z.enum(modelApis),
    model: z.string().trim().max(200, "Use at most 200 characters."),
    /** What writes down voice notes; empty for the default. */
    speechModel: z.string().trim().max(200, "Use at most 200 characters."),
    /** Null keeps the stored key, an empty text means that there is none. */
    key: z.string().trim().max(1_000, "That is too long for a key.").nullable(),
    /** Of this model; null: the published price, where there is one. */
    price: priceInput.nullable(),
    /** Null: no limit. */
    dailyTokensMax: z
      .number("Write a whole number of tokens.")
      .int("Write a whole number of tokens.")
      .min(1, "Write a number above 0, or leave it empty for no limit.")
      .max(1_000_000_000_000, "That is more than a day can hold.")
      .nullable(),
  })
  .superRefine((input, context) => {
    if (input.source !== "own") return;
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (input.model === "") refuse("model", "Write the name of the model, as the provider spells it.");
    if (input.provider === "openai") {
      if (input.key === "") refuse("key", "Enter the key that OpenAI gave you.");
      return;
    }
    const sentence = addressProblem(input.baseUrl);
    if (sentence !== null) refuse("baseUrl", sentence);
  });
export type ModelSettingsInput = z.output<typeof modelSettingsInput>;

function addressProblem(text: string): string | null {
  const sentence = "Write an address such as https://models.example.com/v1.";
  if (!URL.canParse(text)) return sentence;
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return sentence;
  if (url.username !== "" || url.password !== "") return "Leave name and password out of the address; use the key.";
  if (url.search !== "" || url.hash !== "") return "Leave out what stands after the path, from ? or # on.";
  return null;
}
