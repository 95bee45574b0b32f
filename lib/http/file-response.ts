import { isInlineType } from "#lib/domain/message/file-type.ts";
import { safeFileName } from "#lib/domain/message/file-name.ts";
import type { ServedFile } from "#lib/services/media/open-file.ts";
import { AppError } from "#lib/services/app-error.ts";

/**
 * A file that somebody else made, in a form that can do nothing in our pages: its type is what the bytes said, and only
 * pictures, recordings and PDFs are shown in place. Ranges let players jump.
 */
export async function fileResponse(request: Request, file: ServedFile): Promise<Response> {
  const headers = headersOf(file);
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  const range = rangeOf(request.headers, file.sizeBytes, headers.etag);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${file.sizeBytes}` } });
  }
  const stream = await file.open(range ?? undefined);
  if (!stream) throw new AppError("not_found", "This file is no longer there.");
  if (range === null) {
    return new Response(stream, { headers: { ...headers, "content-length": String(file.sizeBytes) } });
  }
  const { start, end } = range;
  const contentRange = `bytes ${start}-${end}/${file.sizeBytes}`;
  const partial = { ...headers, "content-range": contentRange, "content-length": String(end - start + 1) };
  return new Response(stream, { status: 206, headers: partial });
}

function headersOf({ mimeType, fileName, etag }: ServedFile) {
  const shown = isInlineType(mimeType);
  return {
    "content-type": shown ? mimeType : "application/octet-stream",
    "content-disposition": disposition(shown, fileName),
    "content-security-policy": contentPolicy(mimeType),
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=3600",
    etag: `"${etag}"`,
  };
}

/** Browsers show no PDF in a sandbox; their viewers keep its scripts to themselves. Only our own pages may frame it. */
function contentPolicy(mimeType: string): string {
  if (mimeType !== "application/pdf") return "sandbox; default-src 'none'";
  return "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
}

function disposition(shown: boolean, fileName: string | null): string {
  const name = safeFileName(fileName, "file");
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `${shown ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** One range, as players ask for it; several at once are answered with the whole file, as the standard allows. */
function rangeOf(
  headers: Headers,
  sizeBytes: number,
  etag: string,
): { start: number; end: number } | "unsatisfiable" | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.get("range")?.trim() ?? "");
  const condition = headers.get("if-range");
  if (!asked || (condition !== null && condition !== etag)) return null;
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return null;
  const last = sizeBytes - 1;
  const start = from === "" ? Math.max(0, sizeBytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? last : Math.min(Number(to), last);
  if (from !== "" && to !== "" && Number(to) < start) return null;
  return start > last || (from === "" && Number(to) === 0) ? "unsatisfiable" : { start, end };
}
