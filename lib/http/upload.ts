import { fileTooLarge } from "#lib/services/media/store-upload.ts";
import type { IncomingFile } from "#lib/services/media/upload-file.ts";
import { HttpError } from "./http-error.ts";

/** What a form adds to its file. */
const envelopeBytesMax = 20_000;

/**
 * The field `file` of a form. Counted while it comes, whatever its header says: what is too large is refused at the
 * first byte too many.
 * @throws AppError `too_large` or `invalid`, HttpError 400 or 415
 */
export async function readUpload(request: Request, bytesMax: number): Promise<File> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!contentType.toLowerCase().startsWith("multipart/form-data"))
    throw new HttpError(415, "Send the file as multipart/form-data.");
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > bytesMax + envelopeBytesMax) throw fileTooLarge(bytesMax);
  const form = await readForm(request, contentType, bytesMax + envelopeBytesMax).catch((error: unknown) => {
    throw error instanceof TooMany ? fileTooLarge(bytesMax) : new HttpError(400, "The form could not be read.");
  });
  const file = form.get("file");
  if (!(file instanceof File)) throw new HttpError(400, "The form has no file in the field named file.");
  if (file.size > bytesMax) throw fileTooLarge(bytesMax);
  return file;
}

class TooMany extends Error {}

async function readForm(request: Request, contentType: string, bytesMax: number): Promise<FormData> {
  let bytes = 0;
  let isTooMuch = false;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        isTooMuch = bytes > bytesMax;
        if (isTooMuch) controller.error(new TooMany());
        else controller.enqueue(chunk);
      },
    }),
  );
  try {
    return await new Response(counted ?? null, { headers: { "content-type": contentType } }).formData();
  } catch (error) {
    // The parser has words of its own for a body that ends too soon.
    throw isTooMuch ? new TooMany() : error;
  }
}

/**
 * A file as the whole body of a request, for what may be large: its name, percent-encoded, in `x-file-name`.
 * @throws HttpError 400
 */
export function fileOfBody(request: Request): IncomingFile {
  if (request.body === null) throw new HttpError(400, "The request has no file.");
  const claimedType = request.headers.get("content-type") ?? "";
  return { name: decodedName(request.headers.get("x-file-name") ?? ""), claimedType, bytes: request.body };
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    throw new HttpError(400, "The name of the file is not percent-encoded.");
  }
}
