import { findConversation } from "#db/queries/conversation.ts";
import { findIdentity } from "#db/queries/identity.ts";
import { listApprovedTemplates, type TemplateRecord } from "#db/queries/message-template.ts";
import { templateExtras } from "#lib/channels/whatsapp/templates.ts";
import { placeholdersOf, templateTitle } from "#lib/domain/message/template.ts";
import type { TemplatesView, TemplateView } from "#lib/domain/views/template-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { syncTemplates } from "./sync-templates.ts";

/** The templates that a member may send in a conversation. No marketing to whom has asked for none. */
export async function listTemplates(ctx: Ctx, conversationId: string): Promise<TemplatesView> {
  requirePermission(ctx, "conversation.reply");
  const conversation = await findConversation(ctx, conversationId);
  if (!conversation) throw new AppError("not_found", "This conversation does not exist.");
  const [templates, identity] = await Promise.all([
    listApprovedTemplates(ctx, conversation.channelId),
    findIdentity(ctx, conversation.identityId),
  ]);
  const noMarketing = identity?.marketingStoppedAt != null;
  const data = templates.filter((one) => maySend(one, noMarketing)).map(templateView);
  return { data, syncedAt: templates[0]?.syncedAt.toISOString() ?? null };
}

/** The same, as WhatsApp has them now. */
export async function refreshTemplates(ctx: Ctx, conversationId: string): Promise<TemplatesView> {
  requirePermission(ctx, "conversation.reply");
  const conversation = await findConversation(ctx, conversationId);
  if (!conversation) throw new AppError("not_found", "This conversation does not exist.");
  const refused = await syncTemplates(ctx, conversation.channelId);
  if (refused !== null) throw new AppError("unavailable", `WhatsApp did not give its templates: ${refused}`);
  return listTemplates(ctx, conversationId);
}

export function maySend(template: TemplateRecord, noMarketing: boolean): boolean {
  return (
    template.status === "APPROVED" &&
    templateExtras(template) !== null &&
    !(noMarketing && template.category === "MARKETING")
  );
}

function templateView(template: TemplateRecord): TemplateView {
  const { id, name, language, category, body, quality } = template;
  const { header, buttons } = templateExtras(template) ?? { header: null, buttons: [] };
  const title = templateTitle(name);
  return { id, name, title, language, category, quality, body, fields: placeholdersOf(body), header, buttons };
}
