import { app } from "#lib/http/app.ts";
import { errorResponse } from "#lib/http/error-response.ts";
import { readUpload } from "#lib/http/upload.ts";
import { limitVisitor, requireVisitor, visitorTokenOf } from "#lib/http/webchat-route.ts";
import { uploadWebchatFile, webchatFileBytesMax } from "#lib/services/channel/upload-webchat-file.ts";

interface Context {
  params: Promise<{ key: string }>;
}

/** A visitor's file, in the field `file` of a form. It is sent with a message that carries its id as `fileId`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { key } = await params;
    const visitor = await requireVisitor(app(), key, request);
    await limitVisitor(app(), request, key, visitorTokenOf(request));
    const file = await uploadWebchatFile(app(), visitor, await readUpload(request, webchatFileBytesMax));
    return Response.json({ file }, { status: 201, headers: { "cache-control": "no-store" } });
  } catch (error) {
    return errorResponse(app(), error, "POST /api/webchat/files");
  }
}
