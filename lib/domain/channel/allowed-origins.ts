/** Sites of one business, each a line in a header. */
export const allowedOriginsMax = 20;

export type AllowedOrigins = { ok: true; origins: string[] } | { ok: false; sentence: string };

/**
 * The sites that an owner names, separated by commas, spaces or lines. A bare domain means https. Empty: any site.
 */
export function parseAllowedOrigins(text: string): AllowedOrigins {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  const origins: string[] = [];
  for (const entry of entries) {
    const origin = readOrigin(entry);
    if (origin === null)
      return {
        ok: false,
        sentence: `${entry.slice(0, 80)} is no address of a site. Write it as https://www.example.com.`,
      };
    if (!origins.includes(origin)) origins.push(origin);
  }
  if (origins.length > allowedOriginsMax) return { ok: false, sentence: `Name at most ${allowedOriginsMax} sites.` };
  return { ok: true, origins };
}

function readOrigin(entry: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(entry) ? entry : `https://${entry}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin, username } = new URL(address);
  const isWeb = protocol === "https:" || protocol === "http:";
  // A wildcard or a quote would mean something else in the header that these names end in.
  return isWeb && username === "" && /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/.test(hostname) ? origin : null;
}

/** What the channel's settings hold. A stored list that nobody could have saved allows nobody. */
export function storedOrigins(settings: Readonly<Record<string, string>>): string[] {
  const parsed = parseAllowedOrigins(settings.allowedOrigins ?? "");
  return parsed.ok ? parsed.origins : ["https://invalid.invalid"];
}

/** Whether a site may show this chat. */
export function isAllowedOrigin(origins: readonly string[], origin: string): boolean {
  return origins.length === 0 || origins.includes(origin);
}
