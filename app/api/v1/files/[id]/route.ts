import { apiRoute } from "#lib/http/api-route.ts";
import { fileResponse } from "#lib/http/file-response.ts";
import { operations } from "#lib/http/v1/operations.ts";
import { openFile } from "#lib/services/media/open-file.ts";

export const GET = apiRoute(operations.getFile, async ({ ctx, params, request }) =>
  fileResponse(request, await openFile(ctx, params.id)),
);
