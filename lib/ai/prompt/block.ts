/**
 * Data in a prompt: a tag, one line of JSON for each item, the closing tag. Inside, every `<` is written as \u003c and every
 * line break as an escape, so that no text can close the block, open another one or pass for another item.
 */
export function renderBlock(name: string, ...items: readonly unknown[]): string {
  return [`<${name}>`, ...items.map(renderItem), `</${name}>`].join("\n");
}

function renderItem(item: unknown): string {
  return JSON.stringify(item)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** Cuts what is longer than `max` characters, visibly. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max)}…[cut]`;
}
