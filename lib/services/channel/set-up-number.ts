import { type ChannelRecord, findChannel, lockChannel, updateChannel } from "#db/queries/channel.ts";
import type { Connection } from "#lib/channels/connect/connection.ts";
import { type AppDataKind, askForAppData, registerNumber } from "#lib/channels/connect/whatsapp-signup.ts";
import { open } from "#lib/platform/crypto.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { connectionOfChannel } from "./connection-of.ts";
import { scheduleCheck } from "./schedule-check.ts";

const dayMs = 86_400_000;
const againAfterMs = 10 * 60_000;

/** The setting that says how far each step of a sign-up has come. A step that is not of this number has none. */
type Step = "registration" | "appContacts" | "appHistory";

const appData = [
  ["appContacts", "smb_app_state_sync"],
  ["appHistory", "history"],
] as const satisfies readonly (readonly [Step, AppDataKind])[];

/**
 * Finishes a WhatsApp sign-up: registers the number, or asks the app for its contacts and history where the number lives
 * in the app too. Each step is marked before its call, because a second one does harm: three wrong PINs lock a number,
 * and a repeated sync has broken some (reference B.5).
 */
export async function setUpNumber(ctx: Ctx, channelId: string): Promise<void> {
  const channel = await findChannel(ctx, channelId);
  const connection = channel && connectionOfChannel(ctx.app.env, channel);
  if (!channel || !connection) return;
  await register(ctx, channel, connection);
  for (const [step, kind] of appData) await sync(ctx, channel, connection, step, kind);
}

async function register(ctx: Ctx, { id, settings }: ChannelRecord, connection: Connection): Promise<void> {
  if (settings.pinSealed === undefined || !(await take(ctx, id, "registration"))) return;
  const reply = await registerNumber(connection, open(settings.pinSealed, ctx.app.env.encryptionKey));
  await mark(ctx, id, "registration", reply.kind === "ok" ? "done" : "refused");
}

/** A call that Meta did not answer is made again while the day of the sign-up lasts. */
async function sync(
  ctx: Ctx,
  { id, connectedAt }: ChannelRecord,
  connection: Connection,
  step: Step,
  kind: AppDataKind,
): Promise<void> {
  if (!(await take(ctx, id, step))) return;
  const answer = await askForAppData(connection, kind);
  const now = ctx.app.clock.now();
  const mayAskAgain = connectedAt !== null && now.getTime() - connectedAt.getTime() < dayMs - againAfterMs;
  if (answer.asked) return mark(ctx, id, step, "done");
  if (answer.isFinal || !mayAskAgain) return mark(ctx, id, step, "refused");
  await mark(ctx, id, step, "todo");
  await scheduleCheck(ctx, id, new Date(now.getTime() + againAfterMs));
}

/** Takes a step that is still to do. False when another run has it, or it is done. */
async function take(ctx: Ctx, channelId: string, step: Step): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const channel = await lockChannel(tx, channelId);
    if (channel?.settings[step] !== "todo") return false;
    await updateChannel(tx, channelId, { settings: { ...channel.settings, [step]: "asked" } });
    return true;
  });
}

async function mark(ctx: Ctx, channelId: string, step: Step, state: "todo" | "done" | "refused"): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const channel = await lockChannel(tx, channelId);
    if (!channel) return;
    await updateChannel(tx, channelId, { settings: { ...channel.settings, [step]: state } });
  });
}
