import { z } from "zod";
import { listMembers } from "#db/queries/member.ts";
import { updateWorkspace } from "#db/queries/workspace.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import { mayDo } from "#lib/domain/access/role.ts";
import { pauseMinutesMax, pauseMinutesMin, type SettingsView } from "#lib/domain/views/settings-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";

export async function readSettings(ctx: Ctx): Promise<SettingsView> {
  requirePermission(ctx, "conversation.read");
  const [workspace, members] = await Promise.all([findWorkspace(ctx), listMembers(ctx)]);
  if (!workspace) throw new AppError("not_found", "This workspace does not exist.");
  return {
    workspaceName: workspace.name,
    pauseMinutes: workspace.pauseMinutes,
    privacyUrl: workspace.privacyUrl,
    members: members.filter((one) => !one.disabled).map(({ id, name, email, role }) => ({ id, name, email, role })),
    mayEdit: ctx.actor.kind === "member" && mayDo(ctx.actor.role, "settings.edit"),
  };
}

const pauseSentence = `Write a number of minutes from ${pauseMinutesMin} to ${pauseMinutesMax}.`;

export const settingsChange = z.object({
  workspaceName: z.string().trim().min(1, "Write a name.").max(120, "Use at most 120 characters.").optional(),
  pauseMinutes: z
    .number(pauseSentence)
    .min(pauseMinutesMin, pauseSentence)
    .max(pauseMinutesMax, pauseSentence)
    .optional(),
  /** Empty: none. */
  privacyUrl: z
    .literal("")
    .or(z.url({ protocol: /^https?$/, error: "Write a whole address, such as https://example.com/privacy." }).max(500))
    .optional(),
});

/** A new pause length counts for pauses that start from now on. */
export async function saveSettings(ctx: Ctx, raw: z.input<typeof settingsChange>): Promise<void> {
  requirePermission(ctx, "settings.edit");
  const { workspaceName, pauseMinutes, privacyUrl } = settingsChange.parse(raw);
  await updateWorkspace(ctx, {
    ...(workspaceName === undefined ? {} : { name: workspaceName }),
    ...(pauseMinutes === undefined ? {} : { pauseMinutes }),
    ...(privacyUrl === undefined ? {} : { privacyUrl: privacyUrl || null }),
  });
}
