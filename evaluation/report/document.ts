import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

export const documentFile = path.join(import.meta.dirname, "../../docs/evaluation.md");
const begin = "<!-- the scripted agent: npm run eval -- --docs -->";
const end = "<!-- end -->";

function borders(text: string): { from: number; to: number } {
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end, from);
  if (from < begin.length || to < 0) throw new Error("docs/evaluation.md has no place for the table");
  return { from, to };
}

/** The table that stands in the documentation. */
export async function readDocumentedTable(): Promise<string> {
  const text = await readFile(documentFile, "utf8");
  const { from, to } = borders(text);
  return text.slice(from, to).trim();
}

export async function writeDocumentedTable(table: string): Promise<void> {
  const text = await readFile(documentFile, "utf8");
  const { from, to } = borders(text);
  await writeFile(documentFile, `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`);
}
