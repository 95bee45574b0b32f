import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import { isErrorBody } from "./api.ts";

const offline = "No connection to the server. Check your network and attach it again.";
const unclear = "The file was not uploaded. Attach it again.";

export interface RunningUpload {
  /** Rejects with an Error whose message is a sentence for people. */
  done: Promise<AttachmentView>;
  cancel: () => void;
}

/** Sends a file to a conversation. `fetch` tells nothing of its way, so it is the older way that does. */
export function uploadFile(conversationId: string, file: File, onProgress: (part: number) => void): RunningUpload {
  const request = new XMLHttpRequest();
  const done = new Promise<AttachmentView>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => reject(new Error(offline)));
    request.addEventListener("abort", () => reject(new Error(unclear)));
    request.addEventListener("load", () => {
      const answer: unknown = request.response;
      if (request.status === 201 && isUploaded(answer)) resolve(answer.attachment);
      else reject(new Error(isErrorBody(answer) ? answer.error.message : unclear));
    });
  });
  request.open("POST", `/api/crm/conversations/${conversationId}/files`);
  request.responseType = "json";
  request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
  request.send(file);
  return { done, cancel: () => request.abort() };
}

/** The shape is the route's word; what is looked at is only whether it answered with one. */
function isUploaded(answer: unknown): answer is { attachment: AttachmentView } {
  return typeof answer === "object" && answer !== null && "attachment" in answer;
}
