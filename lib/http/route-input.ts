import type { z } from "zod";
import { AppError } from "#lib/services/app-error.ts";
import { HttpError } from "./http-error.ts";

/** What a route reads. A part without a schema is `undefined` for the handler. */
export interface InputSchemas<Params, Query, Body> {
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
}

export interface RouteInput<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
}

/** The second argument of a Next.js route handler. */
export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

/** Larger bodies are refused before they are read. No call of ours needs more, a workflow draft included. */
const bodyBytesMax = 1_000_000;

/** @throws ZodError, AppError `not_found` for an address that cannot exist, HttpError for what is not JSON */
export async function readInput<Params, Query, Body>(
  request: Request,
  context: RouteContext,
  schemas: InputSchemas<Params, Query, Body>,
  body: string | null,
): Promise<RouteInput<Params, Query, Body>> {
  const params = schemas.params?.safeParse(await context.params);
  if (params?.success === false) throw new AppError("not_found", "There is nothing at this address.");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return {
    params: parsed(schemas.params, params?.data),
    query: parsed(schemas.query, query),
    body: schemas.body ? parsed(schemas.body, parseJson(body ?? "")) : parsed(undefined, undefined),
  };
}

/** Without a schema the type argument is its default, undefined: the overload says so where inference cannot. */
function parsed<T>(schema: z.ZodType<T> | undefined, value: unknown): T;
function parsed(schema: z.ZodType | undefined, value: unknown): unknown {
  return schema?.parse(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, "The body is not JSON.");
  }
}

/**
 * The body as text, at most `bytesMax` of it.
 * @throws AppError `too_large`, HttpError 415 for another type than JSON
 */
export async function readJsonText(request: Request, bytesMax: number = bodyBytesMax): Promise<string> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new HttpError(415, "Send the body as application/json.");
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > bytesMax) throw tooLarge(bytesMax);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Reading piece by piece bounds the memory, whatever the header says.
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw tooLarge(bytesMax);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function tooLarge(bytesMax: number): AppError {
  return new AppError("too_large", `The body is larger than ${bytesMax.toLocaleString("en")} bytes.`);
}
