import { parseFile, type WebchatFile } from "./webchat-file.ts";

export const webchatAuthors = ["customer", "ai", "member"] as const;
export type WebchatAuthor = (typeof webchatAuthors)[number];

/** A message as the web chat's API gives it. */
export interface WebchatMessage {
  id: string;
  author: WebchatAuthor;
  name: string | null;
  text: string;
  at: string;
  file: WebchatFile | null;
  /** Answers to tap, under the newest message of the AI. */
  choices: readonly string[];
}

/** The longest text that the API takes. */
export const maxTextLength = 8000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function parseMessage(value: unknown): WebchatMessage | null {
  if (!isRecord(value)) return null;
  const author = webchatAuthors.find((candidate) => candidate === value.author);
  const { id, name, text, at } = value;
  if (author === undefined || typeof id !== "string" || typeof text !== "string" || typeof at !== "string") return null;
  const choices = Array.isArray(value.choices) ? value.choices.filter((one) => typeof one === "string") : [];
  const known = typeof name === "string" && name !== "" ? name : null;
  return { id, author, name: known, text, at, file: parseFile(value.file), choices };
}

/** What is no message is left out: an older page must survive a newer server. */
export function parseMessages(value: unknown): WebchatMessage[] {
  if (!isRecord(value) || !Array.isArray(value.messages)) return [];
  return value.messages.map(parseMessage).filter((message) => message !== null);
}

export function parseSent(value: unknown): { visitorToken: string | null; message: WebchatMessage | null } {
  if (!isRecord(value)) return { visitorToken: null, message: null };
  const token = value.visitorToken;
  return { visitorToken: typeof token === "string" ? token : null, message: parseMessage(value.message) };
}

export function parseTyping(value: unknown): { author: "ai" | "member"; name: string | null } {
  if (!isRecord(value)) return { author: "ai", name: null };
  return {
    author: value.author === "member" ? "member" : "ai",
    name: typeof value.name === "string" ? value.name : null,
  };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
