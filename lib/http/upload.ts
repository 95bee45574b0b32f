import { AppError } from "#lib/services/app-error.ts";
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
  if (announced > bytesMax + envelopeBytesMax) throw tooLarge(bytesMax);
  const form = await readForm(request, contentType, bytesMax + envelopeBytesMax).catch((error: unknown) => {
    throw error instanceof TooMany ? tooLarge(bytesMax) : new HttpError(400, "The form could not be read.");
  });
  const file = form.get("file");
  if (!(file instanceof File)) throw new HttpError(400, "The form has no file in the field named file.");
  if (file.size > bytesMax) throw tooLarge(bytesMax);
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

function tooLarge(bytesMax: number): AppError {
  return new AppError("too_large", `This file is too large. The limit here is ${Math.floor(bytesMax / 1e6)} MB.`);
}
