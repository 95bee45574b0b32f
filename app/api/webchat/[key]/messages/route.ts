import { after } from "next/server";
import { z } from "zod";
import { app } from "#lib/http/app.ts";
import { drainAfterResponse } from "#lib/http/drain-after-response.ts";
import { errorResponse } from "#lib/http/error-response.ts";
import { readInput, readJsonText } from "#lib/http/route-input.ts";
import { limitVisitor, requireVisitor, requireWebchat, visitorTokenOf } from "#lib/http/webchat-route.ts";
import { listWebchatMessages, webchatMessageView } from "#lib/services/channel/list-webchat-messages.ts";
import { recordWebchatMessage } from "#lib/services/inbound/record-webchat-message.ts";

interface Context {
  params: Promise<{ key: string }>;
}

const body = z.object({
  id: z.uuid("id must be a UUID"),
  text: z.string().optional(),
  fileId: z.uuid("fileId must be a UUID").optional(),
});
const noStore = { "cache-control": "no-store" };

/** A visitor writes. 201 the first time, 200 and the same message when the same id comes again. */
export async function POST(request: Request, context: Context): Promise<Response> {
  try {
    const { key } = await context.params;
    await requireWebchat(app(), key, request);
    const visitorToken = visitorTokenOf(request);
    const { body: input } = await readInput(request, context, { body }, await readJsonText(request));
    await limitVisitor(app(), request, key, visitorToken);
    const recorded = await recordWebchatMessage(app(), { key, visitorToken, ...input });
    drainAfterResponse(after);
    const message = webchatMessageView(key, { ...recorded.message, file: recorded.file, memberName: null });
    const answer = { visitorToken: recorded.visitorToken, message };
    return Response.json(answer, { status: recorded.created ? 201 : 200, headers: noStore });
  } catch (error) {
    return errorResponse(app(), error, "POST /api/webchat/messages");
  }
}

/** The visitor's conversation, from the message `after` on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const visitor = await requireVisitor(app(), (await params).key, request);
    const since = new URL(request.url).searchParams.get("after");
    return Response.json({ messages: await listWebchatMessages(app(), visitor, since) }, { headers: noStore });
  } catch (error) {
    return errorResponse(app(), error, "GET /api/webchat/messages");
  }
}
