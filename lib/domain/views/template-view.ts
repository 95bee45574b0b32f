import type { TemplateExtras } from "#lib/domain/message/template.ts";
import type { IsoTime } from "./conversation-view.ts";

/** An approved template that can be filled in here. */
export interface TemplateView extends TemplateExtras {
  id: string;
  name: string;
  /** "Follow up after consultation". */
  title: string;
  /** As the platform writes it: "en_US". */
  language: string;
  category: string;
  /** The platform's word: GREEN, YELLOW, RED or UNKNOWN. Null: it has not said. */
  quality: string | null;
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
