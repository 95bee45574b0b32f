import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";

/** "Dana Whitfield" → "DW", "+1 555…" → "#". At most two letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const letters = words.filter((word) => /^\p{L}/u.test(word)).map((word) => Array.from(word)[0] ?? "");
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first) return "#";
  return (letters.length > 1 ? `${first}${last}` : first).toUpperCase();
}

/** "Dana Whitfield" → "Dana"; what we call the nameless stays whole. */
export function firstName(name: string): string {
  if (Object.values(nameless).some((one) => one === name)) return name;
  return name.trim().split(/\s+/)[0] ?? name;
}

const tintCount = 6;

/** One of the quiet avatar tints, 0 to 5; the same for a person for ever. */
export function tintOf(id: string): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 1_000_003;
  return sum % tintCount;
}

export interface Address {
  phone: string | null;
  username: string | null;
  name: string | null;
  /** What the owner calls them in the app's address book: for the team only. */
  addressBookName?: string | null;
}

const nameless = {
  whatsapp: "WhatsApp customer",
  instagram: "Instagram customer",
  messenger: "Messenger customer",
  webchat: "Website visitor",
} as const satisfies Record<ChannelKind, string>;

/** What a lead is called: their own name, what the channel calls them, how they are reached, or who they are to us. */
export function leadName(leadsOwn: string | null, kind: ChannelKind, address: Address): string {
  const { name, addressBookName, username, phone } = address;
  const called = [leadsOwn, name, addressBookName, username].find((one) => one?.trim());
  return called?.trim() || (phone ? showPhone(phone) : nameless[kind]);
}

const channelNames = {
  whatsapp: "WhatsApp",
  instagram: "Instagram",
  messenger: "Messenger",
  webchat: "Web chat",
} as const satisfies Record<ChannelKind, string>;

/** Their address on the channel, as a person reads it. */
export function handleOf(kind: ChannelKind, { phone, username }: Address): string {
  if (phone) return showPhone(phone);
  return username ? `@${username.replace(/^@/, "")}` : channelNames[kind];
}

/** Who wrote in the native app: nobody tells us which person it was. */
export function nativeAppAuthor(kind: ChannelKind): string {
  return `in the ${channelNames[kind]} app`;
}

function showPhone(digits: string): string {
  return digits.startsWith("+") ? digits : `+${digits}`;
}
