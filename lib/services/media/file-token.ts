import { z } from "zod";
import { constantTimeEqual, hmacSha256Hex } from "#lib/platform/crypto.ts";
import { findAttachment } from "#db/queries/attachment.ts";
import { AppError } from "../app-error.ts";
import { type App, systemCtx } from "../context.ts";
import { type ServedFile, servedFile } from "./open-file.ts";

/** A platform fetches a file within seconds of our send; whoever finds the address later finds nothing. */
const validMs = 15 * 60_000;

const facts = z.tuple([z.uuid(), z.uuid(), z.number().int()]);

/** An address under which anybody may read one file for a short time: for the platform that we send it through. */
export function fileLink(app: App, workspaceId: string, attachmentId: string): string {
  const until = app.clock.now().getTime() + validMs;
  const body = Buffer.from(JSON.stringify([workspaceId, attachmentId, until])).toString("base64url");
  return `${app.env.appUrl}/api/files/${body}.${proof(app, body)}`;
}

/** @throws AppError `not_found` for a forged or outdated token, and for a file that is gone */
export async function openLinkedFile(app: App, token: string): Promise<ServedFile> {
  const [body = "", signature = ""] = token.split(".");
  const read = constantTimeEqual(signature, proof(app, body)) ? facts.safeParse(decoded(body)) : null;
  const nothing = new AppError("not_found", "This address is not valid, or no longer.");
  if (!read?.success) throw nothing;
  const [workspaceId, attachmentId, until] = read.data;
  if (until < app.clock.now().getTime()) throw nothing;
  const ctx = systemCtx(app, workspaceId);
  return servedFile(ctx, await findAttachment(ctx, attachmentId));
}

function proof(app: App, body: string): string {
  return hmacSha256Hex(app.env.authSecret, `file:${body}`);
}

/** Only what carries our signature is decoded. */
function decoded(body: string): unknown {
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
}
