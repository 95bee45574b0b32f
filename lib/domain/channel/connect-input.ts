import { z } from "zod";

const id = (what: string) => {
  const error = `Enter the ${what}: digits only, from your Meta app.`;
  return z
    .string({ error })
    .trim()
    .regex(/^\d{5,25}$/, error);
};
const secret = (error: string) => z.string({ error }).trim().min(1, error).max(4_000, "This is longer than any token.");
const accessToken = secret("Paste the access token.");
/** Empty where the app of this installation signs the deliveries. */
const appSecret = z
  .string()
  .trim()
  .max(200, "This is longer than any app secret.")
  .transform((value) => value || null);
const optionalId = z
  .string()
  .trim()
  .regex(/^(\d{5,25})?$/, "Enter digits only, or leave it empty.")
  .transform((value) => value || null);
const name = z.string().trim().max(80, "Use at most 80 characters.");

export const webchatKeyMax = 40;

const whatsapp = z.object({
  kind: z.literal("whatsapp"),
  name: name.default(""),
  phoneNumberId: id("phone number ID"),
  wabaId: id("WhatsApp Business Account ID"),
  accessToken,
  appSecret: appSecret.default(null),
  appId: optionalId.default(null),
});
const messenger = z.object({
  kind: z.literal("messenger"),
  name: name.default(""),
  pageId: id("Page ID"),
  accessToken,
  appSecret: appSecret.default(null),
  appId: optionalId.default(null),
});
const instagram = z.object({
  kind: z.literal("instagram"),
  name: name.default(""),
  login: z.enum(["instagram", "page"], { error: "Choose how the account is connected." }),
  /** Only through the Page. */
  pageId: optionalId.default(null),
  /** The professional account id that webhooks name, 17841… */
  accountId: optionalId.default(null),
  accessToken,
  appSecret: appSecret.default(null),
  appId: optionalId.default(null),
});
const webchat = z.object({
  kind: z.literal("webchat"),
  name: name.min(1, "Give the chat a name, such as Website."),
  key: z
    .string()
    .trim()
    .toLowerCase()
    .min(3, "Use at least 3 characters.")
    .max(webchatKeyMax, `Use at most ${webchatKeyMax} characters.`)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use letters, digits and single hyphens, such as harbor-finch."),
});

/** What an owner enters to connect an account by hand. Messages stand below their fields. */
export const connectInput = z
  .discriminatedUnion("kind", [whatsapp, messenger, instagram, webchat])
  .superRefine((value, context) => {
    if (value.kind === "instagram" && value.login === "page" && value.pageId === null)
      context.addIssue({ code: "custom", path: ["pageId"], message: "Enter the ID of the Page it belongs to." });
  });
export type ConnectInput = z.infer<typeof connectInput>;

/** "Harbor & Finch Legal" → "harbor-finch-legal": a key that may stand in an address. */
export function webchatKeyOf(text: string): string {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, webchatKeyMax)
    .replace(/-+$/, "");
}
