import { z } from "zod";
import { findChannelsByAccount } from "#db/queries/channel.ts";
import { findConversationOfIdentity } from "#db/queries/conversation.ts";
import { findIdentity } from "#db/queries/identity.ts";
import { constantTimeEqual, hmacSha256Hex } from "#lib/platform/crypto.ts";
import type { App } from "../context.ts";

export interface Visitor {
  /** The web chat key of the channel. */
  key: string;
  workspaceId: string;
  identityId: string;
  conversationId: string;
}

/** What the browser of a web chat visitor keeps: names the identity and proves that we gave it. */
export function issueVisitorToken(
  app: App,
  { workspaceId, identityId }: { workspaceId: string; identityId: string },
): string {
  return `${identityId}.${signature(app, workspaceId, identityId)}`;
}

/** Null for a foreign, forged or forgotten token. */
export async function readVisitorToken(app: App, key: string, token: string): Promise<Visitor | null> {
  const [identityId = "", proof = ""] = token.split(".");
  if (!z.uuid().safeParse(identityId).success) return null;
  const [channel] = await findChannelsByAccount(app.db, "webchat", [key]);
  if (!channel) return null;
  const { workspaceId } = channel;
  if (!constantTimeEqual(proof, signature(app, workspaceId, identityId))) return null;
  const scope = { db: app.db, workspaceId };
  const identity = await findIdentity(scope, identityId);
  if (!identity || identity.channelId !== channel.id) return null;
  const conversation = await findConversationOfIdentity(scope, identityId);
  return conversation && { key, workspaceId, identityId, conversationId: conversation.id };
}

function signature(app: App, workspaceId: string, identityId: string): string {
  return hmacSha256Hex(app.env.authSecret, `visitor:${workspaceId}:${identityId}`);
}
