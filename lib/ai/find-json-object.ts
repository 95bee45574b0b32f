/** Opening braces that are tried before giving up, so that a text full of braces costs little. */
const candidatesMax = 20;

/**
 * The first JSON object in a model's text: without code fences, thoughts, or words around it.
 * A text that holds no whole object comes back as it is.
 */
export function findJsonObject(text: string): string {
  const spoken = text.replace(/<think>[\s\S]*?<\/think>/g, "").trim();
  let from = spoken.indexOf("{");
  for (let tried = 0; from !== -1 && tried < candidatesMax; tried++) {
    const end = findEndOfObject(spoken, from);
    const candidate = end === null ? null : spoken.slice(from, end);
    if (candidate !== null && isJson(candidate)) return candidate;
    from = spoken.indexOf("{", from + 1);
  }
  return spoken;
}

/** The index after the brace that closes the one at `from`; braces inside strings do not count. */
function findEndOfObject(text: string, from: number): number | null {
  let depth = 0;
  let inString = false;
  for (let index = from; index < text.length; index++) {
    const char = text[index];
    if (inString) {
      if (char === "\\") index++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return index + 1;
  }
  return null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
