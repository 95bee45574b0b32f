import { z } from "zod";

const ofConversation = z.object({ workspaceId: z.uuid(), conversationId: z.uuid() });

/**
 * Every job: its name, and what it carries. Payloads hold ids, not data. A job may run twice and may come late; what it
 * calls must not mind.
 */
export const jobs = {
  "inbound.process": z.object({ deliveryId: z.uuid() }),
  "history.import": z.object({ deliveryId: z.uuid() }),
  "echo.settle": z.object({ workspaceId: z.uuid(), echoId: z.uuid() }),
  "conversation.advance": ofConversation,
  "pause.end": ofConversation.extend({ controlEpoch: z.number().int() }),
  "pause.warn": ofConversation.extend({ controlEpoch: z.number().int() }),
  "conversation.send": ofConversation,
  "message.reconcile": ofConversation.extend({ messageId: z.uuid() }),
  "handoff.notify": ofConversation.extend({ handoffId: z.uuid(), kind: z.enum(["handoff", "returned_unanswered"]) }),
  "handoff.brief": ofConversation,
  "channel.sync_templates": z.object({ workspaceId: z.uuid(), channelId: z.uuid() }),
  "channel.check": z.object({ workspaceId: z.uuid(), channelId: z.uuid() }),
  "channel.answer_waiting": z.object({
    workspaceId: z.uuid(),
    channelId: z.uuid(),
    switchedOnAt: z.iso.datetime(),
    after: z.object({ id: z.uuid(), lastMessageAt: z.iso.datetime() }).nullable(),
  }),
  "channel.watch": z.object({}),
  "mail.send": z.object({ workspaceId: z.uuid(), notificationId: z.uuid() }),
  "media.fetch": z.object({ workspaceId: z.uuid(), attachmentId: z.uuid(), attempt: z.number().int() }),
  "media.read": z.object({ workspaceId: z.uuid(), attachmentId: z.uuid(), attempt: z.number().int() }),
  "media.remove": z.object({ workspaceId: z.uuid(), attachmentId: z.uuid() }),
  "identity.fetch_profile": z.object({ workspaceId: z.uuid(), identityId: z.uuid() }),
  "knowledge.note_gaps": z.object({ workspaceId: z.uuid(), turnId: z.uuid() }),
  "maintenance.sweep": z.object({}),
} as const;

/**
 * Work that may take long and that no customer waits for: behind everything else, and a few at a time, so that it never
 * takes all hands of a pool.
 */
export const backgroundJobs: ReadonlySet<string> = new Set<JobName>([
  "history.import",
  "channel.sync_templates",
  "channel.check",
  "channel.answer_waiting",
  "channel.watch",
  "mail.send",
  "media.fetch",
  "media.remove",
  "identity.fetch_profile",
  "knowledge.note_gaps",
]);

/** Work that may ask a model, and so may wait for many seconds while a customer waits for it. */
export const modelJobs: ReadonlySet<string> = new Set<JobName>(["conversation.advance", "handoff.brief", "media.read"]);

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]>;
