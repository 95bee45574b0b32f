/** Who answers a conversation on the platform: this product, a person in an inbox there, or another app. */
export type ThreadOwner = "us" | "person" | "app";

/**
 * The inboxes in which people answer: the Page's (its id is written in two ways) and Instagram's. Source: reference C.3, E.3.
 */
const inboxAppIds: ReadonlySet<string> = new Set(["263902037430900", "26390203743090", "1217981644879628"]);

export function isInboxApp(appId: string | null): boolean {
  return appId !== null && inboxAppIds.has(appId);
}

/** Roles of WhatsApp's conversation routing in which people answer. Source: reference B.10. */
const personRoles: ReadonlySet<string> = new Set(["customer_service", "escalation"]);

/** Whom the platform names as the new owner: an app on Messenger and Instagram, a role on WhatsApp. */
export interface NamedOwner {
  act: "passed" | "taken";
  owner: string | null;
}

/** Ours, as far as it is known: the app's id, and the role that WhatsApp gives this app (most often `escalation`). */
export interface OwnNames {
  appId: string | null;
  role: string;
}

/**
 * Without an app id of our own, what was passed to neither an inbox nor a known tool was passed to us: the platform tells
 * the new owner of it. What was taken was taken from us.
 */
export function threadOwner(
  { act, owner }: NamedOwner,
  own: OwnNames,
  isOtherTool: (appId: string) => boolean = () => false,
): ThreadOwner {
  if (owner !== null && (owner === own.appId || owner === own.role)) return "us";
  if (owner !== null && (inboxAppIds.has(owner) || personRoles.has(owner))) return "person";
  if (act === "taken" || owner === null || own.appId !== null) return "app";
  return /^\d+$/.test(owner) && !isOtherTool(owner) ? "us" : "app";
}
