import { z } from "zod";
import { findAttempt, keepChoices } from "#db/queries/connect-attempt.ts";
import {
  cleanCode,
  exchangeCode,
  exchangeForLongLived,
  listPages,
  type PageOffer,
} from "#lib/channels/connect/oauth.ts";
import type { GraphReply } from "#lib/channels/connect/ask-graph.ts";
import type { ConnectOutcome } from "#lib/domain/channel/connect-outcome.ts";
import type { PageChoicesView } from "#lib/domain/views/settings-view.ts";
import { open, seal } from "#lib/platform/crypto.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { connectSignedIn } from "./connect-signed-in.ts";
import { redirectUri, signInApp } from "./sign-in-apps.ts";
import { takeSignIn } from "./sign-in-state.ts";

export type SignInEnd = { outcome: ConnectOutcome } | { choose: string };

export interface DialogAnswer {
  sessionId: string;
  state: string | null;
  code: string | null;
}

/** The owner comes back from Facebook. One Page is connected at once; among several they choose. */
export async function finishPageSignIn(ctx: Ctx, { sessionId, state, code }: DialogAnswer): Promise<SignInEnd> {
  requirePermission(ctx, "settings.edit");
  const { env } = ctx.app;
  const app = signInApp(env, "messenger");
  if (!app) return { outcome: "not_configured" };
  const attempt = state === null ? null : await takeSignIn(ctx, { kind: "messenger", sessionId }, state);
  if (!attempt) return { outcome: "stale" };
  if (code === null) return { outcome: "cancelled" };
  const short = await exchangeCode(app, cleanCode(code), redirectUri(env, "messenger"));
  if (!short.ok) return { outcome: failureOf(short.reply) };
  const long = await exchangeForLongLived(app, short.accessToken);
  if (!long.ok) return { outcome: failureOf(long.reply) };
  const found = await listPages(app.graphBaseUrl, long.accessToken);
  if (!found.ok) return { outcome: failureOf(found.reply) };
  const [first, ...others] = found.pages;
  if (!first) return { outcome: "no_pages" };
  if (others.length === 0) return { outcome: await connectPage(ctx, first) };
  await keepChoices(ctx, attempt.attemptId, seal(JSON.stringify(found.pages), env.encryptionKey));
  return { choose: attempt.attemptId };
}

export function failureOf(reply: GraphReply): ConnectOutcome {
  return reply.kind === "unreachable" ? "unreachable" : "code_refused";
}

const pages = z.array(z.object({ id: z.string(), name: z.string(), accessToken: z.string() }));

/** The Pages to choose from, without their tokens. */
export async function listPageChoices(ctx: Ctx, attemptId: string, sessionId: string): Promise<PageChoicesView> {
  requirePermission(ctx, "settings.edit");
  const found = await choicesOf(ctx, attemptId, sessionId);
  return { data: found.map(({ id, name }) => ({ id, name })) };
}

export async function choosePage(
  ctx: Ctx,
  attemptId: string,
  { sessionId, pageId }: { sessionId: string; pageId: string },
): Promise<ConnectOutcome> {
  requirePermission(ctx, "settings.edit");
  const page = (await choicesOf(ctx, attemptId, sessionId)).find((one) => one.id === pageId);
  if (!page) throw new AppError("not_found", "This Page is not among those that you signed in to.");
  return connectPage(ctx, page);
}

async function choicesOf(ctx: Ctx, id: string, sessionId: string): Promise<PageOffer[]> {
  const { clock, env } = ctx.app;
  const attempt = await findAttempt(ctx, { id, sessionId, now: clock.now() });
  if (!attempt?.choicesSealed) throw new AppError("not_found", "This sign-in is over. Start it again.");
  return pages.parse(JSON.parse(open(attempt.choicesSealed, env.encryptionKey)));
}

function connectPage(ctx: Ctx, page: PageOffer): Promise<ConnectOutcome> {
  const { id: pageId, accessToken } = page;
  return connectSignedIn(ctx, { kind: "messenger", name: "", pageId, accessToken, appSecret: null, appId: null });
}
