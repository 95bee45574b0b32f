import { app } from "#lib/http/app.ts";
import { openapiDocument } from "#lib/http/openapi.ts";

export const dynamic = "force-dynamic";

/** Public: it describes the API and holds no data. */
export function GET(): Response {
  return Response.json(openapiDocument(app().env.appUrl));
}
