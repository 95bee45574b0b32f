import {
  closeSignups,
  findEndedAttempt,
  findOpenSignups,
  insertAttempt,
  isEndedKnown,
  noteAttemptEnded,
} from "#db/queries/connect-attempt.ts";
import { newId } from "#lib/platform/ids.ts";
import { type App, type Ctx, inTransaction, requirePermission, systemCtx } from "../context.ts";
import { appSecrets, fingerprint } from "./channel-secrets.ts";

const minuteMs = 60_000;
/** Meta's window asks for papers, a number and a code by SMS: it may stand open for long. */
const attemptMs = 2 * 60 * minuteMs;
/** So long the next step is shown. */
const shownMs = 7 * 24 * 60 * minuteMs;
/** The window's own message and its code usually come within seconds of Meta's event. */
const patienceMs = 2 * minuteMs;

/** An owner opens WhatsApp's sign-up. Earlier ones of the workspace are over with it. */
export async function beginSignup(ctx: Ctx, sessionId: string): Promise<{ attemptId: string }> {
  requirePermission(ctx, "settings.edit");
  const now = ctx.app.clock.now();
  const id = newId();
  await inTransaction(ctx, async (tx) => {
    await closeSignups(tx, now);
    const expiresAt = new Date(now.getTime() + attemptMs);
    await insertAttempt(tx, { id, kind: "whatsapp", sessionId, createdAt: now, expiresAt });
  });
  return { attemptId: id };
}

/** The sign-up came through, or nobody wants to hear of it any more. */
export async function endSignups(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "settings.edit");
  await closeSignups(ctx, ctx.app.clock.now());
}

/**
 * Meta says that our app was added to an account that no channel has. Nobody but the browser gets the code that makes a
 * token of it, so the owner is shown the next step. Where several workspaces have a sign-up open nobody knows whose it
 * is, and nobody is told of another's account.
 */
export async function noteEndedSignup(app: App, accountId: string, signedWith: string): Promise<void> {
  if (!appSecrets(app.env, "whatsapp").some((secret) => fingerprint(secret) === signedWith)) return;
  const now = app.clock.now();
  if (await isEndedKnown(app.db, accountId)) return;
  const [only, ...others] = await findOpenSignups(app.db, now, 2);
  if (!only || others.length > 0) return;
  const ended = { accountId, at: now, expiresAt: new Date(now.getTime() + shownMs) };
  await noteAttemptEnded(systemCtx(app, only.workspaceId), only.id, ended);
}

/** A sign-up that Meta says has ended and of which the browser told nothing. */
export async function findLostSignup(
  ctx: Ctx,
  connectedWabaIds: readonly string[],
): Promise<{ wabaId: string } | null> {
  const now = ctx.app.clock.now();
  const ended = await findEndedAttempt(ctx, { now, endedBefore: new Date(now.getTime() - patienceMs) });
  if (ended === null || connectedWabaIds.includes(ended.accountId)) return null;
  return { wabaId: ended.accountId };
}
