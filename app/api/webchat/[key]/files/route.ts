import { app } from "#lib/http/app.ts";
import { errorResponse } from "#lib/http/error-response.ts";
import { readUpload } from "#lib/http/upload.ts";
import { limitVisitor, requireVisitor, requireWebchat, visitorTokenOf } from "#lib/http/webchat-route.ts";
import { uploadWebchatFile, webchatFileBytesMax } from "#lib/services/channel/upload-webchat-file.ts";

interface Context {
  params: Promise<{ key: string }>;
}

/**
 * A visitor's file, in the field `file` of a form. It is sent with a message that carries its id as `fileId`. Without a
 * token the visitor is new, and the answer has one.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const { key } = await params;
    await requireWebchat(app(), key, request);
    const token = visitorTokenOf(request);
    const visitor = token === null ? null : await requireVisitor(app(), key, request);
    await limitVisitor(app(), request, key, token);
    const answer = await uploadWebchatFile(app(), key, visitor, await readUpload(request, webchatFileBytesMax));
    return Response.json(answer, { status: 201, headers: { "cache-control": "no-store" } });
  } catch (error) {
    return errorResponse(app(), error, "POST /api/webchat/files");
  }
}
