import { z } from "zod";
import { type OperationName, operations } from "./v1/operations.ts";
import { errorResource } from "./v1/schemas.ts";

type Json = Record<string, unknown>;
type Described = (typeof operations)[OperationName];

/** The OpenAPI 3.1 document, made from the schemas that check the calls. */
export function openapiDocument(appUrl: string): Json {
  const components: Json = {};
  const paths: Record<string, Json> = {};
  for (const [operationId, operation] of Object.entries(operations)) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operationId, operation, components),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Frontdesk API",
      version: "1",
      description: "Lists are paged by keyset: pass nextCursor as cursor. POST takes an Idempotency-Key.",
    },
    servers: [{ url: `${appUrl}/api/v1` }],
    security: [{ apiKey: [] }],
    paths,
    components: { schemas: components, securitySchemes: { apiKey: { type: "http", scheme: "bearer" } } },
  };
}

function describeOperation(operationId: string, operation: Described, components: Json): Json {
  const { summary, scope, method } = operation;
  const status = "status" in operation ? operation.status : 200;
  const body = "body" in operation ? operation.body : undefined;
  return {
    operationId,
    summary,
    description: `Scope: ${scope}`,
    parameters: [
      ...parametersOf("path", "params" in operation ? operation.params : undefined),
      ...parametersOf("query", "query" in operation ? operation.query : undefined),
      ...(method === "POST" ? [idempotencyKey] : []),
    ],
    ...(body ? { requestBody: { required: true, content: jsonContent(schemaOf(body, "input", components)) } } : {}),
    responses: {
      [String(status ?? 200)]: {
        description: "Success",
        content: contentOf(operation, components),
      },
      default: { description: "An error", content: jsonContent(schemaOf(errorResource, "output", components)) },
    },
  };
}

function contentOf(operation: Described, components: Json): Json {
  if ("contentType" in operation && operation.contentType !== undefined)
    return { [operation.contentType]: { schema: { type: "string", format: "binary" } } };
  return jsonContent(schemaOf(operation.result, "output", components));
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key and body again give the same answer.",
  schema: { type: "string", maxLength: 255 },
};

function jsonContent(schema: Json): Json {
  return { "application/json": { schema } };
}

function parametersOf(place: "path" | "query", schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

/** Named schemas move to the document's components; the rest stays where it is used. */
function schemaOf(schema: z.ZodType, io: "input" | "output", components: Json): Json {
  const { $schema: _, $defs = {}, ...rest } = z.toJSONSchema(schema, { io });
  const own = typeof rest.id === "string" ? { [rest.id]: rest } : {};
  for (const [name, one] of Object.entries({ ...$defs, ...own })) components[name] = pointed(one);
  return typeof rest.id === "string" ? { $ref: `#/components/schemas/${rest.id}` } : pointed(rest);
}

function pointed(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll("#/$defs/", "#/components/schemas/"));
}
