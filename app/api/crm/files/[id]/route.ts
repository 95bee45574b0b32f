import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { fileResponse } from "#lib/http/file-response.ts";
import { openFile } from "#lib/services/media/open-file.ts";

export const GET = crmRoute({ permission: "conversation.read", params: idParams }, async ({ ctx, params, request }) =>
  fileResponse(request, await openFile(ctx, params.id)),
);
