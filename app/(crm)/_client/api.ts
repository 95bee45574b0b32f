/** An answer of the internal API that is not a success. `message` is a sentence for people. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** The input that the sentence belongs to, where there is one. */
  readonly field: string | null;

  constructor(status: number, code: string, message: string, field: string | null = null) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

const timeoutMs = 20_000;

export function isErrorBody(body: unknown): body is { error: { code: string; message: string; field?: unknown } } {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}

async function toError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  if (isErrorBody(body)) {
    const { code, message, field } = body.error;
    if (typeof field !== "string") return new ApiError(response.status, String(code), String(message));
    // Integrators read the field's name before the sentence; people see the field.
    const sentence = String(message).replace(`${field}: `, "");
    return new ApiError(response.status, String(code), sentence, field);
  }
  return new ApiError(response.status, "unavailable", "The server did not answer. Try again in a moment.");
}

/**
 * Calls our own API in the page's origin. The type argument is the caller's word for what the route answers:
 * routes and pages share the types of `lib/domain/views`, so that the type check holds both sides.
 */
async function call<T>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    cache: "no-store",
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, "offline", "No connection to the server. Check your network and try again.");
  });
  if (response.status === 401) window.location.assign("/sign-in");
  if (!response.ok) throw await toError(response);
  if (response.status === 204) return parsed<T>("null");
  return parsed<T>(await response.text());
}

/** `JSON.parse` answers `any`; this is the one place where it gets the type that the route promises. */
function parsed<T>(text: string): T {
  return JSON.parse(text);
}

export function apiGet<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>("GET", path, undefined, signal);
}

export function apiPost<T>(path: string, body?: unknown): Promise<T> {
  return call<T>("POST", path, body);
}

export function apiPut<T>(path: string, body: unknown): Promise<T> {
  return call<T>("PUT", path, body);
}

export function apiPatch<T>(path: string, body: unknown): Promise<T> {
  return call<T>("PATCH", path, body);
}

export function apiDelete(path: string): Promise<void> {
  return call("DELETE", path);
}

/** The sentence that a toast or a field shows for any failure. */
export function reasonOf(error: unknown): string {
  return error instanceof ApiError ? error.message : "Something failed on our side. Try again in a moment.";
}
