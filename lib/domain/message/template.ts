/** What stands above a template's words and has to be filled in. */
export type TemplateHeader =
  /** `text` with one field. */
  | { as: "text"; text: string; field: string }
  | { as: "file"; media: "image" | "video" | "document" }
  | { as: "location" };

/** A button that has to be filled in: the end of its address, or a code to copy. */
export interface TemplateButton {
  /** Its place among all buttons, from 0. */
  index: number;
  as: "url" | "code";
  label: string;
}

/** What a template asks for beside the fields of its words. */
export interface TemplateExtras {
  header: TemplateHeader | null;
  buttons: TemplateButton[];
}

/** `{{1}}` or `{{first_name}}`. */
const placeholder = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** The names of a template's fields, each once, in the order of the text. */
export function placeholdersOf(body: string): string[] {
  return [...new Set([...body.matchAll(placeholder)].flatMap((match) => match[1] ?? []))];
}

/** The words as the customer reads them. A field without a value stays as it stands in the template. */
export function fillTemplate(body: string, values: readonly string[]): string {
  const names = placeholdersOf(body);
  return body.replaceAll(placeholder, (field, name: string) => values[names.indexOf(name)] || field);
}

/** Why a value may not stand in a field, as WhatsApp sees it; null when it may. */
export function fieldProblem(value: string): string | null {
  if (value.trim() === "") return "Fill in this field.";
  if (/[\n\r\t]/.test(value)) return "Use one line, without tabs.";
  if (/ {4}/.test(value)) return "Use at most three spaces in a row.";
  return null;
}

/** What a template is called in lists: "order_update" → "Order update". */
export function templateTitle(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
