import { app } from "#lib/http/app.ts";
import { errorResponse } from "#lib/http/error-response.ts";
import { fileResponse } from "#lib/http/file-response.ts";
import { openLinkedFile } from "#lib/services/media/file-token.ts";

/** A file on its way out, for the platform that fetches it. Who has the address may read it, for a few minutes. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    const { token } = await params;
    return await fileResponse(request, await openLinkedFile(app(), token));
  } catch (error) {
    return errorResponse(app(), error, "GET /api/files");
  }
}
