import { type ChannelHourRow, listHours } from "#db/queries/channel-hour.ts";
import { listChannels as listRecords } from "#db/queries/workspace.ts";
import type { ChannelsView, SignUpsView } from "#lib/domain/views/settings-view.ts";
import type { Env } from "#lib/platform/env.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { channelView } from "./channel-view.ts";
import { signInApp } from "./sign-in-apps.ts";
import { findLostSignup } from "./signup-attempt.ts";

const dayMs = 86_400_000;

/** The accounts of the workspace. Only owners see verify tokens and what connects; nobody sees other secrets. */
export async function listChannels(ctx: Ctx): Promise<ChannelsView> {
  requirePermission(ctx, "conversation.read");
  const isOwner = ctx.actor.kind === "member" && ctx.actor.role === "owner";
  const now = ctx.app.clock.now();
  const records = await listRecords(ctx);
  const hours = await listHours(
    ctx,
    records.map((record) => record.id),
    new Date(now.getTime() - dayMs),
  );
  const wabaIds = records.filter((one) => one.state !== "not_connected").flatMap((one) => one.settings.wabaId ?? []);
  const lostSignup = isOwner ? await findLostSignup(ctx, wabaIds) : null;
  const hoursOf = (id: string): ChannelHourRow[] => hours.filter((hour) => hour.channelId === id);
  return {
    data: records.map((record) => channelView(ctx.app.env, record, { now, isOwner, hours: hoursOf(record.id) })),
    mayConnect: isOwner,
    signUps: isOwner ? signUps(ctx.app.env) : { facebook: false, instagram: false, whatsapp: null },
    lostSignup,
  };
}

/** The sign-up flows for which an app is set up. */
function signUps(env: Env): SignUpsView {
  const app = signInApp(env, "whatsapp");
  const configId = env.metaSignupConfigId;
  return {
    facebook: app !== null,
    instagram: signInApp(env, "instagram") !== null,
    whatsapp:
      app === null || configId === null ? null : { appId: app.id, configId, graphVersion: env.metaGraphVersion },
  };
}
