import { after } from "next/server";
import { app } from "#lib/http/app.ts";
import { drainAfterResponse } from "#lib/http/drain-after-response.ts";
import { isMetaChannel, readLimitedBody } from "#lib/http/webhook-request.ts";
import { answerWebhookHandshake } from "#lib/services/inbound/answer-handshake.ts";
import { deliveryBytesMax, type Receipt, receiveDelivery } from "#lib/services/inbound/receive-delivery.ts";

interface Params {
  params: Promise<{ channel: string }>;
}

const statusOf = { stored: 200, bad_signature: 401, too_large: 413, not_json: 400 } as const satisfies Record<
  Receipt,
  number
>;
const empty = (status: number) => new Response(null, { status });

/** Meta's handshake when the address is saved in its dashboard. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { channel } = await params;
  if (!isMetaChannel(channel)) return empty(404);
  const challenge = await answerWebhookHandshake(app(), channel, new URL(request.url).searchParams);
  if (challenge === null) return empty(403);
  return new Response(challenge, { headers: { "content-type": "text/plain" } });
}

/** A delivery: verified, stored, answered. Everything else happens later. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { channel } = await params;
  if (!isMetaChannel(channel)) return empty(404);
  const body = await readLimitedBody(request, deliveryBytesMax);
  if (body === null) return empty(statusOf.too_large);
  try {
    const signature = request.headers.get("x-hub-signature-256");
    const receipt = await receiveDelivery(app(), { kind: channel, body, signature });
    if (receipt === "stored") drainAfterResponse(after);
    return empty(statusOf[receipt]);
  } catch (error) {
    app().log.error({ err: error, channel }, "a delivery could not be stored; Meta will send it again");
    return empty(503);
  }
}
