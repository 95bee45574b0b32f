import { apiRoute } from "#lib/http/api-route.ts";
import { operations } from "#lib/http/v1/operations.ts";
import { readPublishedWorkflow } from "#lib/http/v1/workspace.ts";

export const GET = apiRoute(operations.getWorkflow, ({ ctx }) => readPublishedWorkflow(ctx));
