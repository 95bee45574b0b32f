type Json = Record<string, unknown>;

export interface SentReaction {
  channel: "whatsapp" | "messenger" | "instagram";
  accountId: string;
  to: string;
  targetExternalId: string;
  /** The emoji on WhatsApp, the platform's name of it on the others; null: taken away. */
  reaction: string | null;
}

const object = (value: unknown): Json => (typeof value === "object" && value !== null ? { ...value } : {});
const words = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** Reads a reaction of the business; null for every other call. */
export function readReaction(accountId: string, viaInstagram: boolean, payload: Json): SentReaction | null {
  if (payload.messaging_product === "whatsapp" && payload.type === "reaction") {
    const { message_id, emoji } = object(payload.reaction);
    const to = words(payload.to)?.replace(/^\+/, "") ?? words(payload.recipient) ?? "";
    return { channel: "whatsapp", accountId, to, targetExternalId: String(message_id), reaction: words(emoji) };
  }
  if (payload.sender_action !== "react" && payload.sender_action !== "unreact") return null;
  const { message_id, reaction } = object(payload.payload);
  return {
    channel: viaInstagram ? "instagram" : "messenger",
    accountId,
    to: String(object(payload.recipient).id),
    targetExternalId: String(message_id),
    reaction: payload.sender_action === "react" ? words(reaction) : null,
  };
}
