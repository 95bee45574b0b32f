import { randomUUID } from "node:crypto";

/** The templates of every WhatsApp account of the fake, unless it is told otherwise. */
const defaults = [
  template(
    "follow_up_after_consultation",
    "Hello {{1}}, thank you for talking to us about {{2}}. May we call you on {{3}}?",
  ),
  template("we_are_here_for_you", "Hello, your question is still with us. Answer here and we go on."),
  template("spring_offer", "Our offers of the season are here.", { category: "MARKETING" }),
  template("refused_one", "You won a prize {{1}}", { status: "REJECTED" }),
];

export interface FakeTemplate {
  id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  components: Record<string, unknown>[];
  quality_score?: { score: string };
}

export function template(name: string, body: string, more: Partial<FakeTemplate> = {}): FakeTemplate {
  return {
    id: randomUUID(),
    name,
    language: "en_US",
    category: "UTILITY",
    status: "APPROVED",
    components: [{ type: "BODY", text: body }],
    ...more,
  };
}

/** Pages are small, so that every reader meets a second one. */
const pageSize = 3;

/** Templates as `GET /{waba-id}/message_templates` gives them, a page at a time. */
export function createTemplates() {
  let templates: readonly FakeTemplate[] = defaults;
  let refusal: Record<string, unknown> | null = null;
  return {
    refuse(error: Record<string, unknown> | null): void {
      refusal = error;
    },
    set(next: readonly FakeTemplate[]): void {
      templates = next;
    },
    reset(): void {
      templates = defaults;
      refusal = null;
    },
    /** Null: another address. */
    answer(url: URL): Record<string, unknown> | null {
      if (!url.pathname.endsWith("/message_templates")) return null;
      if (refusal) return { error: refusal };
      const from = Number(url.searchParams.get("after") ?? 0);
      const data = templates.slice(from, from + pageSize);
      const after = `${from + data.length}`;
      const more = from + data.length < templates.length;
      const next = `${url.origin}${url.pathname}?after=${after}&access_token=never-used`;
      return { data, paging: { cursors: { before: `${from}`, after }, ...(more ? { next } : {}) } };
    },
  };
}

/** "template follow_up: Rosa | your lease". */
export function templateWords(template: Record<string, unknown>): string | null {
  if (typeof template.name !== "string") return null;
  const components = Array.isArray(template.components) ? template.components : [];
  const values = components.flatMap((one) => (Array.isArray(one?.parameters) ? one.parameters : []));
  const filled = values.map((one) => String(one?.text)).join(" | ");
  return `template ${template.name}${filled === "" ? "" : `: ${filled}`}`;
}
