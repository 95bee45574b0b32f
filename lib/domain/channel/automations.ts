/** Tools that write in the business's name by themselves: their echoes are no person's act. Source: reference C.2, E.3. */
const knownTools: ReadonlyMap<string, string> = new Map([["413038776280800", "Lead ads"]]);

/**
 * What a tool is called, or null where the app is not known as one.
 * @param settings `automationAppIds` lists more of them: `1234567890, 2345678901=ManyChat`
 */
export function automationName(settings: Readonly<Record<string, string>>, appId: string | null): string | null {
  if (appId === null) return null;
  const known = knownTools.get(appId);
  if (known) return known;
  for (const entry of (settings.automationAppIds ?? "").split(",")) {
    const [id, name] = entry.split("=").map((part) => part.trim());
    if (id === appId) return name || "Another tool";
  }
  return null;
}
