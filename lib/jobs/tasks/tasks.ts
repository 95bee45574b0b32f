import { writeBrief } from "#lib/services/brief/write-brief.ts";
import { answerWaiting } from "#lib/services/channel/answer-waiting.ts";
import { checkChannel } from "#lib/services/channel/check-channel.ts";
import { watchChannels } from "#lib/services/channel/watch-channels.ts";
import { systemCtx } from "#lib/services/context.ts";
import { advance } from "#lib/services/conversation/advance.ts";
import { endPause } from "#lib/services/conversation/end-pause.ts";
import { fetchProfile } from "#lib/services/identity/fetch-profile.ts";
import { importHistory } from "#lib/services/inbound/import-history.ts";
import { processDelivery } from "#lib/services/inbound/process-delivery.ts";
import { settleEcho } from "#lib/services/inbound/record-echo.ts";
import { noteGaps } from "#lib/services/knowledge/note-gaps.ts";
import { sweep } from "#lib/services/maintenance/sweep.ts";
import { mailNotification } from "#lib/services/notification/mail-notification.ts";
import { fetchAttachment } from "#lib/services/media/fetch-attachment.ts";
import { readAttachment } from "#lib/services/media/read-attachment.ts";
import { removeFile } from "#lib/services/media/remove-attachments.ts";
import { notifyHandoff } from "#lib/services/notification/notify-handoff.ts";
import { notifyPauseEnding } from "#lib/services/notification/notify-pause-ending.ts";
import { reconcileMessage } from "#lib/services/outbound/reconcile-message.ts";
import { sendNext } from "#lib/services/outbound/send-next.ts";
import { syncTemplates } from "#lib/services/template/sync-templates.ts";
import type { JobName } from "../jobs.ts";
import { defineTask, type Task } from "./define-task.ts";

/** Every job's work. */
export const tasks = {
  "inbound.process": defineTask("inbound.process", (app, { deliveryId }) => processDelivery(app, deliveryId)),
  "history.import": defineTask("history.import", (app, { deliveryId }) => importHistory(app, deliveryId)),
  "echo.settle": defineTask("echo.settle", (app, { workspaceId, echoId }) =>
    settleEcho(systemCtx(app, workspaceId), echoId),
  ),
  "conversation.advance": defineTask("conversation.advance", (app, { workspaceId, conversationId }) =>
    advance(systemCtx(app, workspaceId), conversationId),
  ),
  "conversation.send": defineTask("conversation.send", (app, { workspaceId, conversationId }) =>
    sendNext(systemCtx(app, workspaceId), conversationId),
  ),
  "message.reconcile": defineTask("message.reconcile", (app, { workspaceId, conversationId, messageId }) =>
    reconcileMessage(systemCtx(app, workspaceId), conversationId, messageId),
  ),
  "pause.end": defineTask("pause.end", (app, { workspaceId, conversationId, controlEpoch }) =>
    endPause(systemCtx(app, workspaceId), conversationId, controlEpoch),
  ),
  "pause.warn": defineTask("pause.warn", (app, { workspaceId, conversationId, controlEpoch }) =>
    notifyPauseEnding(systemCtx(app, workspaceId), conversationId, controlEpoch),
  ),
  "handoff.notify": defineTask("handoff.notify", (app, { workspaceId, ...handoff }) =>
    notifyHandoff(systemCtx(app, workspaceId), handoff),
  ),
  "handoff.brief": defineTask("handoff.brief", (app, { workspaceId, conversationId }) =>
    writeBrief(systemCtx(app, workspaceId), conversationId),
  ),
  "channel.sync_templates": defineTask("channel.sync_templates", async (app, { workspaceId, channelId }) => {
    await syncTemplates(systemCtx(app, workspaceId), channelId);
  }),
  "channel.check": defineTask("channel.check", async (app, { workspaceId, channelId }) => {
    await checkChannel(systemCtx(app, workspaceId), channelId);
  }),
  "channel.answer_waiting": defineTask("channel.answer_waiting", (app, { workspaceId, channelId, ...progress }) =>
    answerWaiting(systemCtx(app, workspaceId), channelId, {
      switchedOnAt: new Date(progress.switchedOnAt),
      after: progress.after && { ...progress.after, lastMessageAt: new Date(progress.after.lastMessageAt) },
    }),
  ),
  "channel.watch": defineTask("channel.watch", (app) => watchChannels(app)),
  "mail.send": defineTask("mail.send", (app, { workspaceId, notificationId }) =>
    mailNotification(systemCtx(app, workspaceId), notificationId),
  ),
  "media.fetch": defineTask("media.fetch", (app, { workspaceId, attachmentId, attempt }) =>
    fetchAttachment(systemCtx(app, workspaceId), attachmentId, attempt),
  ),
  "media.read": defineTask("media.read", (app, { workspaceId, attachmentId, attempt }) =>
    readAttachment(systemCtx(app, workspaceId), attachmentId, attempt),
  ),
  "media.remove": defineTask("media.remove", (app, { workspaceId, attachmentId }) =>
    removeFile(systemCtx(app, workspaceId), attachmentId),
  ),
  "identity.fetch_profile": defineTask("identity.fetch_profile", (app, { workspaceId, identityId }) =>
    fetchProfile(systemCtx(app, workspaceId), identityId),
  ),
  "knowledge.note_gaps": defineTask("knowledge.note_gaps", (app, { workspaceId, turnId }) =>
    noteGaps(systemCtx(app, workspaceId), turnId),
  ),
  "maintenance.sweep": defineTask("maintenance.sweep", (app) => sweep(app)),
} as const satisfies Record<JobName, Task>;
