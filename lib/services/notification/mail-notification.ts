import { findMailNotice } from "#db/queries/notify.ts";
import { renderMail } from "#lib/mail/render-mail.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import type { Ctx } from "../context.ts";

/** Sends a member's notice by e-mail. One who may not sign in any more gets none. */
export async function mailNotification(ctx: Ctx, notificationId: string): Promise<void> {
  const notice = await findMailNotice(ctx, notificationId);
  if (!notice || notice.disabledAt !== null) return;
  const { title, body, workspaceName, email } = notice;
  const link = { label: "Open Channels", url: `${ctx.app.env.appUrl}/channels` };
  await sendMail(ctx.app, { id: notificationId, to: email, ...renderMail({ workspaceName, title, body, link }) });
}
