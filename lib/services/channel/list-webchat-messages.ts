import { z } from "zod";
import { findSeen, listVisitorMessages, type WebchatFile, type WebchatRow } from "#db/queries/webchat.ts";
import { contentText } from "#lib/domain/message/content.ts";
import type { WebchatFileView, WebchatMessageView } from "#lib/domain/views/webchat-view.ts";
import { type App, systemCtx } from "../context.ts";
import type { Visitor } from "./visitor-token.ts";

const aiName = "Virtual front desk (AI)";

/** The visitor's conversation, oldest first; from the message `after` on, or from the beginning. */
export async function listWebchatMessages(
  app: App,
  visitor: Visitor,
  after: string | null,
): Promise<WebchatMessageView[]> {
  const ctx = systemCtx(app, visitor.workspaceId);
  const known = after !== null && z.uuid().safeParse(after).success ? after : null;
  const seen = known === null ? null : await findSeen(ctx, visitor.conversationId, known);
  const rows = await listVisitorMessages(ctx, visitor.conversationId, seen);
  return rows.map((row) => webchatMessageView(visitor.key, row));
}

export function webchatMessageView(
  key: string,
  { id, author, memberName, content, file, sentAt }: WebchatRow,
): WebchatMessageView {
  const shown = author === "customer" ? "customer" : author === "ai" ? "ai" : "member";
  const name = shown === "ai" ? aiName : shown === "member" ? (memberName ?? "Our team") : null;
  return {
    id,
    author: shown,
    name,
    text: contentText(content),
    ...choicesOf(content),
    file: file && webchatFileView(key, file),
    at: sentAt.toISOString(),
  };
}

function choicesOf(content: WebchatRow["content"]): Pick<WebchatMessageView, "choices"> {
  return content.type === "text" && content.choices ? { choices: content.choices } : {};
}

export function webchatFileView(key: string, { id, fileName, mimeType, sizeBytes }: WebchatFile): WebchatFileView {
  return {
    id,
    fileName: fileName ?? "file",
    mimeType: mimeType ?? "application/octet-stream",
    sizeBytes: sizeBytes ?? 0,
    url: `/api/webchat/${encodeURIComponent(key)}/files/${id}`,
  };
}
