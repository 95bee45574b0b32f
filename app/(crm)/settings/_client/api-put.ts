import { ApiError } from "#app/(crm)/_client/api.ts";

const timeoutMs = 20_000;

/** PUT in the page's origin; same errors as the other calls. The type argument is what the route promises. */
export async function apiPut<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
    cache: "no-store",
  }).catch(() => {
    throw new ApiError(0, "offline", "No connection to the server. Check your network and try again.");
  });
  if (response.status === 401) window.location.assign("/sign-in");
  const text = await response.text();
  if (!response.ok) throw toError(response.status, text);
  return JSON.parse(text);
}

function toError(status: number, text: string): ApiError {
  try {
    const { error } = JSON.parse(text);
    if (typeof error.code === "string" && typeof error.message === "string")
      return new ApiError(status, error.code, error.message);
  } catch {
    // Not our own words: a proxy's page.
  }
  return new ApiError(status, "unavailable", "The server did not answer. Try again in a moment.");
}
