/**
 * Whether this browser has a conversation, kept on the site's side: only then is the frame loaded before it is opened. The
 * visitor's token stays inside the frame.
 */
export function knownVisitor(key: string) {
  const name = `frontdesk.${key}.known`;
  return {
    read(): boolean {
      return attempt(() => localStorage.getItem(name)) === "1";
    },
    write(known: boolean): void {
      attempt(() => (known ? localStorage.setItem(name, "1") : localStorage.removeItem(name)));
    },
  };
}

/** Browsers that block site data throw at the mere mention. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
