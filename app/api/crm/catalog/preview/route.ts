import { catalogItemInput } from "#lib/domain/knowledge/material.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { previewItem } from "#lib/services/catalog/preview-item.ts";

export const POST = crmRoute({ permission: "conversation.read", body: catalogItemInput }, ({ ctx, body }) =>
  previewItem(ctx, body),
);
