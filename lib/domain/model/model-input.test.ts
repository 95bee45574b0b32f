import { expect, test } from "vitest";
import { modelSettingsInput } from "./model-input.ts";

const own = {
  source: "own",
  provider: "compatible",
  baseUrl: "https://models.example.com/v1",
  api: "chat",
  model: "qwen3:8b",
  speechModel: "",
  key: null,
  price: null,
  dailyTokensMax: null,
} as const;

const problemOf = (change: object) => {
  const { error } = modelSettingsInput.safeParse({ ...own, ...change });
  return error?.issues[0]?.path.join(".") ?? null;
};

test.each<[object, string | null]>([
  [{}, null],
  [{ baseUrl: "http://localhost:11434/v1" }, null],
  [{ key: "" }, null],
  [{ baseUrl: "" }, "baseUrl"],
  [{ baseUrl: "models.example.com" }, "baseUrl"],
  [{ baseUrl: "ftp://models.example.com" }, "baseUrl"],
  [{ baseUrl: "https://me:secret@models.example.com/v1" }, "baseUrl"],
  [{ baseUrl: "https://models.example.com/v1?key=1" }, "baseUrl"],
  [{ model: " " }, "model"],
  [{ provider: "openai", key: "" }, "key"],
  [{ provider: "openai", baseUrl: "", key: "sk-1" }, null],
  [{ source: "scripted", baseUrl: "", model: "" }, null],
  [{ source: "environment", baseUrl: "", model: "" }, null],
  [{ dailyTokensMax: 0 }, "dailyTokensMax"],
  [{ dailyTokensMax: 1.5 }, "dailyTokensMax"],
  [{ price: { input: -1, cachedInput: null, output: 1 } }, "price.input"],
  [{ price: { input: 1, cachedInput: null, output: 1 } }, null],
])("%o: %s", (change, path) => {
  expect(problemOf(change)).toBe(path);
});

test.each([
  "https://models.example.com/v1/",
  "https://models.example.com/v1/chat/completions",
  "https://models.example.com/v1/responses/",
])("%s is the server's address with too much of it", (baseUrl) => {
  expect(modelSettingsInput.parse({ ...own, baseUrl }).baseUrl).toBe("https://models.example.com/v1");
});
