import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute, jsonResponse } from "#lib/http/crm-route.ts";
import { readUpload } from "#lib/http/upload.ts";
import { uploadFile, uploadLimit } from "#lib/services/media/upload-file.ts";

/** One file, in the field `file` of a form. */
export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams },
  async ({ ctx, params, request }) => {
    const { bytesMax } = await uploadLimit(ctx, params.id);
    const file = await readUpload(request, bytesMax);
    return jsonResponse({ attachment: await uploadFile(ctx, params.id, file) }, 201);
  },
);
