import { webchatAddress } from "./webchat-api.ts";
import { fileBytesMax, parseFile, type WebchatFile } from "./webchat-file.ts";
import { parseJson } from "./webchat-message.ts";

/** Why a file is not there; each has a sentence in the dictionary. */
export const uploadProblems = ["too_large", "wrong_type", "limited", "unreachable"] as const;
export type UploadProblem = (typeof uploadProblems)[number];

export type UploadResult =
  /** `visitorToken` is set where the file was the first thing that came from this browser. */
  | { type: "uploaded"; file: WebchatFile; visitorToken: string | null }
  /** The token belongs to nobody here. */
  | { type: "stranger" }
  | { type: "failed"; problem: UploadProblem };

const failed = (problem: UploadProblem): UploadResult => ({ type: "failed", problem });

/** Sends a file with its progress, which `fetch` does not tell. Cancelled by the signal; then the answer is of no use. */
export async function uploadFile(
  key: string,
  token: string | null,
  file: File,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<UploadResult> {
  if (file.size > fileBytesMax) return failed("too_large");
  const { promise, resolve } = Promise.withResolvers<UploadResult>();
  const request = new XMLHttpRequest();
  request.open("POST", webchatAddress(key, "files"));
  if (token !== null) request.setRequestHeader("authorization", `Bearer ${token}`);
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  request.addEventListener("load", () => resolve(readAnswer(request.status, request.responseText)));
  for (const end of ["error", "abort", "timeout"]) request.addEventListener(end, () => resolve(failed("unreachable")));
  signal.addEventListener("abort", () => request.abort());
  const body = new FormData();
  body.append("file", file);
  request.send(body);
  return promise;
}

/** @param text the body of the answer */
export function readAnswer(status: number, text: string): UploadResult {
  if (status === 201 || status === 200) {
    const body = parseJson(text);
    const answer = typeof body === "object" && body !== null ? body : {};
    const file = "file" in answer ? parseFile(answer.file) : null;
    const token = "visitorToken" in answer ? answer.visitorToken : null;
    const visitorToken = typeof token === "string" ? token : null;
    return file === null ? failed("unreachable") : { type: "uploaded", file, visitorToken };
  }
  if (status === 413) return failed("too_large");
  if (status === 415 || status === 422) return failed("wrong_type");
  if (status === 401) return { type: "stranger" };
  return failed(status === 429 ? "limited" : "unreachable");
}
