import type { IsoTime } from "./conversation-view.ts";

/** An approved template that words alone fill. */
export interface TemplateView {
  id: string;
  name: string;
  /** "Follow up after consultation". */
  title: string;
  /** As the platform writes it: "en_US". */
  language: string;
  category: string;
  /** With its placeholders, such as `{{1}}`. */
  body: string;
  /** The names of its fields, in order: "1", "2", or "first_name". */
  fields: string[];
}

export interface TemplatesView {
  data: TemplateView[];
  /** When they were last fetched; null where nothing was. */
  syncedAt: IsoTime | null;
}
