import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import type { MediaReading } from "#lib/domain/message/media-reading.ts";
import type { LabelName, MemberKey } from "./people.ts";

/** What the AI reads out of a customer's message in its next turn. `words` stand in the message. */
export interface Noted {
  key: string;
  words: string;
  /** The value as an agent would propose it; absent: the words. */
  value?: string;
  outcome?: "refused" | "invalid";
  correction?: boolean;
}

export interface BriefScript {
  /** `cites`: the customer's messages, counted from 1. */
  sentences: { text: string; cites: number[] }[];
  suggestedReply: string;
}

export interface AiOptions {
  brief?: BriefScript;
  /** The customer's questions that it could not answer, in their words. */
  openQuestions?: string[];
  /** Said only when the pause is over by then: depends on the workspace's pause. */
  afterPause?: boolean;
}

/** What happened `ago` minutes before the script's end. */
export type Line = { ago: number } & (
  | {
      type: "customer";
      content: MessageContent;
      /** What was heard in it. */
      reading?: MediaReading;
      noted: Noted[];
      wantsPerson: boolean;
      automatic: boolean;
    }
  /** What the AI says before the next question; greeting, question and handoff message come from the workflow. */
  | ({ type: "ai"; lead: string } & AiOptions)
  | { type: "member"; by: MemberKey; text: string }
  /** A person in the channel's own app. */
  | { type: "app"; text: string }
  | { type: "take"; by: MemberKey }
  | { type: "hand_back"; by: MemberKey }
  | { type: "until_handed_back"; by: MemberKey }
  /** Reads what is new. */
  | { type: "opens"; by: MemberKey }
  | { type: "move"; by: MemberKey; folder: Folder }
  | { type: "label"; by: MemberKey; name: LabelName }
  | { type: "note"; by: MemberKey; text: string }
  | { type: "edit"; by: MemberKey; key: string; value: string }
);
export type LineOf<Type extends Line["type"]> = Extract<Line, { type: Type }>;

export interface Script {
  name: string;
  channel: ChannelKind;
  /** The customer's address there: digits on WhatsApp, else the platform's id. */
  address: string;
  username?: string;
  language?: string;
  /** Minutes between the last line and now; 0 for what is going on. */
  endedAgo?: number;
  /** The minutes are fifteenths of the workspace's pause, whatever it is. */
  followsPause?: boolean;
  lines: Line[];
}

export const hours = (count: number) => count * 60;
export const days = (count: number) => hours(count * 24);

export const noted = (key: string, words: string, value?: string): Noted =>
  value === undefined ? { key, words } : { key, words, value };
export const refusal = (key: string, words: string): Noted => ({ key, words, outcome: "refused" });
export const invalid = (key: string, words: string): Noted => ({ key, words, outcome: "invalid" });
export const corrected = (key: string, words: string): Noted => ({ key, words, correction: true });

const received = { type: "customer", wantsPerson: false, automatic: false } as const;

export const customer = (ago: number, text: string, ...found: Noted[]): Line => ({
  ...received,
  ago,
  content: { type: "text", text },
  noted: found,
});
export const attachment = (ago: number, content: MessageContent): Line => ({ ...received, ago, content, noted: [] });
/** A recording with its transcript. */
export const voice = (ago: number, text: string, ...found: Noted[]): Line => ({
  ...received,
  ago,
  content: { type: "media", media: "voice", mimeType: "audio/ogg" },
  reading: { state: "heard", text, language: "en", by: "whisper-1" },
  noted: found,
});
export const asksForPerson = (ago: number, text: string, ...found: Noted[]): Line => ({
  ...received,
  ago,
  content: { type: "text", text },
  noted: found,
  wantsPerson: true,
});
export const ai = (ago: number, lead = "", options: AiOptions = {}): Line => ({ type: "ai", ago, lead, ...options });
export const member = (ago: number, by: MemberKey, text: string): Line => ({ type: "member", ago, by, text });
export const app = (ago: number, text: string): Line => ({ type: "app", ago, text });
export const takes = (ago: number, by: MemberKey): Line => ({ type: "take", ago, by });
export const handsBack = (ago: number, by: MemberKey): Line => ({ type: "hand_back", ago, by });
export const untilHandedBack = (ago: number, by: MemberKey): Line => ({ type: "until_handed_back", ago, by });
export const opens = (ago: number, by: MemberKey): Line => ({ type: "opens", ago, by });
export const moves = (ago: number, by: MemberKey, folder: Folder): Line => ({ type: "move", ago, by, folder });
export const labels = (ago: number, by: MemberKey, name: LabelName): Line => ({ type: "label", ago, by, name });
export const notes = (ago: number, by: MemberKey, text: string): Line => ({ type: "note", ago, by, text });
export const edits = (ago: number, by: MemberKey, key: string, value: string): Line => ({
  type: "edit",
  ago,
  by,
  key,
  value,
});
