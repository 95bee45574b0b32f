import { findMailNotice } from "#db/queries/notify.ts";
import { renderMail } from "#lib/mail/render-mail.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import type { Ctx } from "../context.ts";

/** Where a notice leads. */
const places = {
  channels: { label: "Open Channels", path: "/channels" },
  model: { label: "Open AI model", path: "/settings/model" },
} as const;

/** Sends a member's notice by e-mail. One who may not sign in any more gets none. */
export async function mailNotification(ctx: Ctx, notificationId: string): Promise<void> {
  const notice = await findMailNotice(ctx, notificationId);
  if (!notice || notice.disabledAt !== null) return;
  const { title, body, workspaceName, email } = notice;
  const { label, path } = notice.kind === "model_budget" ? places.model : places.channels;
  const link = { label, url: `${ctx.app.env.appUrl}${path}` };
  await sendMail(ctx.app, { id: notificationId, to: email, ...renderMail({ workspaceName, title, body, link }) });
}
