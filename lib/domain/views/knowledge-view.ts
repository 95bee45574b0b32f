import type { CatalogItemInput, EntryInput } from "#lib/domain/knowledge/material.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import type { IsoTime } from "#lib/domain/views/conversation-view.ts";

/** How often the AI quoted a row. */
export interface QuotedView {
  times: number;
  lastAt: IsoTime | null;
}

export interface CatalogItemView extends CatalogItemInput {
  id: string;
  quoted: QuotedView;
}

export interface CatalogPage {
  data: CatalogItemView[];
  nextCursor: string | null;
  /** Of the whole catalog; only on the first page. */
  counts?: { all: number; quotable: number; areas: { area: string; count: number }[] };
  /** Assumed for new prices. */
  currency: string;
  mayEdit: boolean;
}

export interface LastQuotedView {
  data: { conversationId: string; name: string; at: IsoTime }[];
}

export interface EntryView extends EntryInput {
  id: string;
  updatedAt: IsoTime;
  quoted: QuotedView;
}

export interface EntriesView {
  data: EntryView[];
  mayEdit: boolean;
}

export interface HoursView {
  /** Null: nothing is written down, the AI says no hours. */
  hours: OpeningHours | null;
  /** Of the workflow: where new hours begin. */
  timeZone: string;
  mayEdit: boolean;
}

export interface GapView {
  id: string;
  question: string;
  language: string;
  count: number;
  lastAskedAt: IsoTime;
  /** The last ones that asked. */
  conversations: { id: string; name: string; at: IsoTime }[];
}

export interface GapsView {
  data: GapView[];
  mayEdit: boolean;
}

/** What the material answers to a question that an owner tries. */
export interface TriedView {
  answer: string | null;
  /** "Catalog: Will", "FAQ: Do you have parking?" */
  sources: string[];
}
