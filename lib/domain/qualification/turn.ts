import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { MediaKind } from "#lib/domain/message/content.ts";
import type { KnowledgeRow, KnowledgeSource } from "#lib/domain/knowledge/material.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import type { MessageAuthor } from "#lib/domain/message/message.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import type { Answer, AnswerValue, InvalidValue } from "./answer.ts";
import type { Question } from "./question.ts";
import type { DropReason, Verdict } from "./verdict.ts";

/** A message as the agents see it. */
export interface TurnMessage {
  id: string;
  author: MessageAuthor;
  /** Words of the message; for wordless media a short description in square brackets. */
  text: string;
  /** False where the message has no words of its own (photo, voice note, location). */
  hasWords: boolean;
  /** What kind of file it is; left out for a message without one. The text of a recording is its transcript. */
  media?: MediaKind;
  /** What a model saw in the file: its words, not the customer's, and never evidence. */
  shows?: string;
  sentAt: Date;
  /** True where a person and not the AI was in control when the customer wrote. */
  duringPause: boolean;
}

/**
 * `opening`: the AI has not spoken yet. `qualifying`: questions are open. `settled`: all answered, it answers questions
 * about the business. `returned`: control came back after a person's activity. `returned_unanswered`: a handoff that
 * nobody picked up.
 */
export const turnSituations = ["opening", "qualifying", "settled", "returned", "returned_unanswered"] as const;
export type TurnSituation = (typeof turnSituations)[number];

/** A row of the business's own material that matches the burst: the only source of prices and facts. */
export interface KnowledgeItem {
  source: KnowledgeSource;
  title: string;
  text: string;
  /** Null where there is none, or where the owner does not let the AI state it. */
  priceMinor: number | null;
  currency: string | null;
  /** For rows of the catalog, FAQ entries and policies. */
  row?: KnowledgeRow;
  /** For `hours`; its text says the same in words. */
  hours?: OpeningHours;
}

/** Everything an agent may know for one reaction to one burst. No other lead, no secret. */
export interface TurnInput {
  workflow: WorkflowDefinition;
  channelKind: ChannelKind;
  situation: TurnSituation;
  /** The language of the conversation so far (ISO 639-1), null before the first turn. */
  language: string | null;
  answers: readonly Answer[];
  /** The question that the AI asked last and that is still open; null before the first one or when all are settled. */
  openQuestion: Question | null;
  /** How often the open question has been asked. */
  askedCount: number;
  /** The conversation before the burst, oldest first, bounded. */
  transcript: readonly TurnMessage[];
  /** What the AI has to react to, oldest first. May begin with messages that a person already answered. */
  burst: readonly TurnMessage[];
  /** False: read and extract only (a person has answered); the reply is not sent. */
  replyWanted: boolean;
  /** How many turns in a row the AI could not help. */
  helplessCount: number;
  knowledge: readonly KnowledgeItem[];
  now: Date;
}

/** What the agent says it found. Nothing of it is believed before `resolveTurn` has checked it. */
export interface ProposedAnswer {
  questionKey: string;
  /** `given`: a value. `refused`: the customer does not want to say. */
  outcome: "given" | "refused";
  messageId: string;
  /** Exact words of that message. */
  words: string;
  /** The value in normal form or in the customer's words; parsed again by code. Empty for refusals. */
  value: string;
  /** The customer changes an answer given earlier. */
  correction: boolean;
}

export interface TurnProposal {
  answers: ProposedAnswer[];
  wantsHuman: boolean;
  /** The burst asks something that the material does not answer. */
  cannotHelp: boolean;
  /** The customer's questions that were not answered, in their words: for the brief. */
  openQuestions: string[];
  /** ISO 639-1. */
  language: string;
  /** An out-of-office or other automatic message: not answered. */
  automaticMessage: boolean;
  /** The one message that would go out. */
  reply: string;
}

/** The one seam that the model and the scripted agent share. */
export type ProposeTurn = (input: TurnInput, options: { signal: AbortSignal }) => Promise<TurnProposal>;

export const handoffReasons = ["completed", "requested", "cannot_help", "loop", "budget", "member"] as const;
export type HandoffReason = (typeof handoffReasons)[number];

/** What the AI does next. Chosen by code, never by a model. */
export type NextStep =
  | { type: "ask"; question: Question }
  | ({ type: "ask_again"; question: Question; because: "invalid" } & InvalidValue)
  | { type: "ask_again"; question: Question; because: "refused_required" | "not_answered" }
  | { type: "hand_off"; reason: HandoffReason }
  | { type: "answer_only" }
  | { type: "stay_silent"; because: "automatic_message" };

export interface DroppedAnswer {
  proposed: ProposedAnswer;
  because: DropReason;
}

/** The checked result: what will be stored and what is asked next. */
export interface ResolvedTurn {
  /** New state of each question that changed, ready to store. */
  answers: Answer[];
  dropped: DroppedAnswer[];
  /** The proposed open questions that the customer asked. */
  openQuestions: string[];
  step: NextStep;
  verdicts: Verdict[];
}

export type { AnswerValue, DropReason };
