import { apiRoute } from "#lib/http/api-route.ts";
import { readMessages, sendMessage } from "#lib/http/v1/messages.ts";
import { operations } from "#lib/http/v1/operations.ts";

export const GET = apiRoute(operations.listMessages, ({ ctx, params, query }) => readMessages(ctx, params.id, query));

export const POST = apiRoute(operations.sendMessage, ({ ctx, params, body, idempotencyKey }) =>
  sendMessage(ctx, params.id, { text: body.text, idempotencyKey }),
);
