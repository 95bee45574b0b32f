import { randomUUID } from "node:crypto";

/** Accounts of the demo workspace. */
export const demoAccounts = {
  phoneNumberId: "100000000000001",
  wabaId: "110000000000001",
  displayPhone: "15550100001",
  pageId: "200000000000002",
  instagramId: "300000000000003",
} as const;

type Time = Date | number;

const ms = (at: Time = Date.now()) => (at instanceof Date ? at.getTime() : at);
const seconds = (at?: Time) => String(Math.floor(ms(at) / 1000));
/** Drops what is undefined, as a platform leaves a field out. */
const fields = (entries: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

export const newWamid = () => `wamid.${Buffer.from(randomUUID()).toString("base64url")}`;
export const newMid = () => `m_${randomUUID().replaceAll("-", "")}`;

export interface WhatsappAccount {
  phoneNumberId?: string;
  wabaId?: string;
}

export interface WhatsappSender extends WhatsappAccount {
  /** Digits; leave out for a customer who is known by `userId` only. */
  from?: string;
  userId?: string;
  name?: string;
  username?: string;
  id?: string;
  at?: Time;
}

export interface Delivery {
  object: string;
  entry: Record<string, unknown>[];
}

/** Any change of a WhatsApp account. */
export function whatsappChange(account: WhatsappAccount, field: string, value: Record<string, unknown>): Delivery {
  const metadata = {
    display_phone_number: demoAccounts.displayPhone,
    phone_number_id: account.phoneNumberId ?? demoAccounts.phoneNumberId,
  };
  const change = { field, value: { messaging_product: "whatsapp", metadata, ...value } };
  return {
    object: "whatsapp_business_account",
    entry: [{ id: account.wabaId ?? demoAccounts.wabaId, changes: [change] }],
  };
}

/** A customer's message of any type: `content` is the part that depends on it, such as `{ type: "image", image: {} }`. */
export function whatsappMessage(sender: WhatsappSender, content: Record<string, unknown>): Delivery {
  const contact = fields({
    profile: fields({ name: sender.name ?? "Marta Ruiz", username: sender.username }),
    wa_id: sender.from,
    user_id: sender.userId,
  });
  const message = fields({
    from: sender.from,
    from_user_id: sender.userId,
    id: sender.id ?? newWamid(),
    timestamp: seconds(sender.at),
    ...content,
  });
  return whatsappChange(sender, "messages", { contacts: [contact], messages: [message] });
}

export function whatsappText(options: WhatsappSender & { text: string; replyTo?: string }): Delivery {
  const context = options.replyTo === undefined ? undefined : { id: options.replyTo };
  return whatsappMessage(options, fields({ type: "text", text: { body: options.text }, context }));
}

export interface WhatsappStatusOptions extends WhatsappAccount {
  /** The wamid of our message. */
  id: string;
  status: "sent" | "delivered" | "read" | "played" | "failed";
  to?: string;
  userId?: string;
  correlationId?: string;
  error?: { code: number; title: string; details?: string };
  at?: Time;
}

export function whatsappStatus(options: WhatsappStatusOptions): Delivery {
  const { error } = options;
  const errors = error && [{ code: error.code, title: error.title, error_data: { details: error.details } }];
  const status = fields({
    id: options.id,
    status: options.status,
    timestamp: seconds(options.at),
    recipient_id: options.to,
    recipient_user_id: options.userId,
    biz_opaque_callback_data: options.correlationId,
    errors,
  });
  return whatsappChange(options, "messages", { statuses: [status] });
}

export interface WhatsappEchoOptions extends WhatsappAccount {
  to?: string;
  userId?: string;
  text?: string;
  /** Instead of a text: `{ type: "revoke", revoke: { original_message_id } }` and the like. */
  content?: Record<string, unknown>;
  id?: string;
  at?: Time;
}

/** A person wrote in the WhatsApp Business app. */
export function whatsappEcho(options: WhatsappEchoOptions): Delivery {
  const content = options.content ?? { type: "text", text: { body: options.text ?? "Hello, this is Jorge" } };
  const echo = fields({
    from: demoAccounts.displayPhone,
    to: options.to,
    to_user_id: options.userId,
    id: options.id ?? newWamid(),
    timestamp: seconds(options.at),
    ...content,
  });
  return whatsappChange(options, "smb_message_echoes", { message_echoes: [echo] });
}

export interface MessagingOptions {
  /** The customer: PSID or IGSID. */
  user: string;
  /** Page id or Instagram account id. */
  account?: string;
  at?: Time;
}

export interface MessagingText extends MessagingOptions {
  text: string;
  mid?: string;
}

export interface MessagingEcho extends MessagingText {
  appId?: string | number;
  metadata?: string;
}

/** Builders for the platforms that write `messaging[]`. */
function messagingPayloads(platform: "page" | "instagram", defaultAccount: string) {
  const delivery = (options: MessagingOptions, list: "messaging" | "standby", event: Record<string, unknown>) => {
    const entry = { id: options.account ?? defaultAccount, time: ms(options.at), [list]: [event] };
    return { object: platform, entry: [entry] } satisfies Delivery;
  };
  const fromUser = (options: MessagingOptions, rest: Record<string, unknown>) => ({
    sender: { id: options.user },
    recipient: { id: options.account ?? defaultAccount },
    timestamp: ms(options.at),
    ...rest,
  });
  const fromBusiness = (options: MessagingOptions, rest: Record<string, unknown>) => ({
    sender: { id: options.account ?? defaultAccount },
    recipient: { id: options.user },
    timestamp: ms(options.at),
    ...rest,
  });
  return {
    /** Any event of the customer, such as `{ message: { mid, attachments } }` or `{ read: { watermark } }`. */
    event: (options: MessagingOptions, rest: Record<string, unknown>): Delivery =>
      delivery(options, "messaging", fromUser(options, rest)),
    text: (options: MessagingText): Delivery =>
      delivery(
        options,
        "messaging",
        fromUser(options, { message: { mid: options.mid ?? newMid(), text: options.text } }),
      ),
    echo: (options: MessagingEcho): Delivery => {
      const { mid = newMid(), text, appId, metadata } = options;
      const message = fields({ mid, is_echo: true, text, app_id: appId, metadata });
      return delivery(options, "messaging", fromBusiness(options, { message }));
    },
    standby: (options: MessagingText): Delivery =>
      delivery(
        options,
        "standby",
        fromUser(options, { message: { mid: options.mid ?? newMid(), text: options.text } }),
      ),
  };
}

export const messengerPayloads = messagingPayloads("page", demoAccounts.pageId);
export const instagramPayloads = messagingPayloads("instagram", demoAccounts.instagramId);

/** One POST with the entries of several deliveries to the same address. */
export function batch(first: Delivery, ...others: Delivery[]): Delivery {
  return { object: first.object, entry: [first, ...others].flatMap((delivery) => delivery.entry) };
}
