import { app } from "#lib/http/app.ts";
import { idParams } from "#lib/http/crm-params.ts";
import { errorResponse } from "#lib/http/error-response.ts";
import { fileResponse } from "#lib/http/file-response.ts";
import { requireVisitor } from "#lib/http/webchat-route.ts";
import { openWebchatFile } from "#lib/services/channel/upload-webchat-file.ts";
import { AppError } from "#lib/services/app-error.ts";

interface Context {
  params: Promise<{ key: string; id: string }>;
}

/** A file of the visitor's own conversation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { key, id } = await params;
    const visitor = await requireVisitor(app(), key, request);
    if (!idParams.safeParse({ id }).success) throw new AppError("not_found", "This file is not here.");
    return await fileResponse(request, await openWebchatFile(app(), visitor, id));
  } catch (error) {
    return errorResponse(app(), error, "GET /api/webchat/files");
  }
}
