/** Lines that are not empty, each once: how forms write lists. */
export function linesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
  ];
}

/** `colour: black` on each line. Lines without a colon are told back. */
export function attributesOf(text: string): { attributes: Record<string, string>; wrong: string | null } {
  const attributes: Record<string, string> = {};
  for (const line of linesOf(text)) {
    const [, name = "", value = ""] = /^([^:]+):\s*(.+)$/.exec(line) ?? [];
    if (name === "") return { attributes, wrong: line };
    attributes[name.trim()] = value.trim();
  }
  return { attributes, wrong: null };
}

export function attributeLines(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}
