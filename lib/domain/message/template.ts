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
