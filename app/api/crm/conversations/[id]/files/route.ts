import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute, jsonResponse } from "#lib/http/crm-route.ts";
import { fileOfBody } from "#lib/http/upload.ts";
import { uploadFile } from "#lib/services/media/upload-file.ts";

/** One file, as the body; its name in `x-file-name`. Up to 100 MB come here, so they are never held as a form. */
export const POST = crmRoute({ permission: "conversation.reply", params: idParams }, async ({ ctx, params, request }) =>
  jsonResponse({ attachment: await uploadFile(ctx, params.id, fileOfBody(request)) }, 201),
);
