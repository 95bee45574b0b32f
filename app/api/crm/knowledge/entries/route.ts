import { crmRoute, jsonResponse } from "#lib/http/crm-route.ts";
import { entriesParams, readEntries } from "#lib/services/knowledge/read-entries.ts";
import { entryBody, saveEntry } from "#lib/services/knowledge/save-entry.ts";

export const GET = crmRoute({ permission: "conversation.read", query: entriesParams }, ({ ctx, query }) =>
  readEntries(ctx, query),
);

export const POST = crmRoute({ permission: "workflow.edit", body: entryBody }, async ({ ctx, body }) =>
  jsonResponse(await saveEntry(ctx, body), 201),
);
