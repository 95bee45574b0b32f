import { z } from "zod";
import { channelKinds } from "#lib/domain/channel/channel-kind.ts";
import { messageContent } from "#lib/domain/message/content.ts";
import type { EchoEvent } from "#lib/domain/message/inbound-event.ts";

const nullableText = z.string().nullable();

const parkedEcho = z.object({
  kind: z.literal("echo"),
  channelKind: z.enum(channelKinds),
  accountId: z.string(),
  to: z.object({ phone: nullableText, userId: nullableText, name: nullableText, username: nullableText }),
  externalId: z.string(),
  sentAt: z.coerce.date(),
  content: messageContent,
  correlationId: nullableText,
  appId: nullableText,
  standby: z.literal(true).optional(),
  automatic: z.string().optional(),
});

/** The event as it was parked, times turned back into `Date`. */
export function parseParkedEcho(stored: unknown): EchoEvent {
  return parkedEcho.parse(stored);
}

export function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success;
}
