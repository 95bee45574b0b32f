"use client";

import type { ConversationDetail } from "#lib/domain/views/conversation-view.ts";
import type { useMessages } from "../../_client/use-messages.ts";
import { uploadFile } from "../../_client/upload-file.ts";
import { useTemplates } from "../../_client/use-templates.ts";

/** The template sender of a conversation; null while words of one's own may be sent, or where there are no templates. */
export function useTemplateSender(
  { row, window, writing }: ConversationDetail,
  messages: ReturnType<typeof useMessages>,
) {
  const wanted = writing.templates && !window.open;
  const list = useTemplates(row.id, wanted);
  const upload = (file: File) => uploadFile(row.id, file, () => undefined).done;
  return wanted ? { ...list, onSend: messages.sendTemplate, onUpload: upload } : null;
}
