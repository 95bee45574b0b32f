/**
 * Data in a prompt: a tag, one line of JSON for each item, the closing tag. Inside, every `<` is written as \u003c and every
 * line break as \n, so that no text can close the block, open another one or pass for another item.
 */
export function renderBlock(name: string, ...items: readonly unknown[]): string {
  return [`<${name}>`, ...items.map(renderItem), `</${name}>`].join("\n");
}

function renderItem(item: unknown): string {
  return JSON.stringify(item).replaceAll("<", "\\u003c");
}

/** Cuts what is longer than `max` characters, visibly. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max)}…[cut]`;
}
