import { z } from "zod";

/** What the window of WhatsApp's sign-up tells the page (reference F.1). */
export type SignupMessage =
  | { event: "finished"; wabaId: string; phoneNumberId: string | null }
  | { event: "left" }
  | { event: "failed"; reason: string };

const envelope = z.object({
  type: z.literal("WA_EMBEDDED_SIGNUP"),
  event: z.string(),
  data: z
    .object({
      waba_id: z.coerce.string().optional(),
      phone_number_id: z.coerce.string().optional(),
      error_message: z.string().optional(),
    })
    .default({}),
});

/** Null for what is not of Meta or not of the sign-up: any page may post messages to ours. */
export function readSignupMessage(origin: string, data: unknown): SignupMessage | null {
  if (!isMetaOrigin(origin)) return null;
  const parsed = envelope.safeParse(typeof data === "string" ? parseJson(data) : data);
  if (!parsed.success) return null;
  const { event, data: told } = parsed.data;
  if (event === "CANCEL" || event === "ERROR")
    return told.error_message === undefined ? { event: "left" } : { event: "failed", reason: told.error_message };
  if (!event.startsWith("FINISH") || !told.waba_id) return null;
  return { event: "finished", wabaId: told.waba_id, phoneNumberId: told.phone_number_id || null };
}

/** The host is `facebook.com` or ends in `.facebook.com`; nothing that only looks like it. */
export function isMetaOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, origin: own } = new URL(origin);
  const isHost = hostname === "facebook.com" || hostname.endsWith(".facebook.com");
  return protocol === "https:" && isHost && own === origin;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
