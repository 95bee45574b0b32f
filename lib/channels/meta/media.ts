import type { ChannelAccount, MediaAnswer, MediaSource, SendOptions } from "../channel.ts";
import { ForbiddenAddress, fetchPublic, isLoopback } from "#lib/platform/fetch-public.ts";

type Download = MediaAnswer | { kind: "expired" };

/** Addresses of files die within minutes to days, each platform with a status of its own. */
const expiredStatuses: ReadonlySet<number> = new Set([400, 401, 403, 404, 410]);

/** Opens an address that a platform gave us. The token, where one is wanted, goes to no other host. */
export async function download(
  account: Pick<ChannelAccount, "graphBaseUrl">,
  url: string,
  { timeoutMs, signal, token }: SendOptions & { token?: string },
): Promise<Download> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetchPublic(url, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      // Only where the platform itself is a stand-in on this machine.
      allowLoopback: isLoopback(new URL(account.graphBaseUrl).hostname),
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    const { statusCode = 0 } = response;
    if (statusCode === 200) {
      return { kind: "open", stream: response, mimeType: response.headers["content-type"] ?? null, sha256: null };
    }
    response.destroy();
    return { kind: expiredStatuses.has(statusCode) ? "expired" : "unreachable" };
  } catch (error) {
    return { kind: error instanceof ForbiddenAddress ? "forbidden" : "unreachable" };
  }
}

/** A file of Messenger or Instagram: an open address, and no way to a new one. */
export async function fetchLinkedMedia(
  account: ChannelAccount,
  { url }: MediaSource,
  options: SendOptions,
): Promise<MediaAnswer> {
  if (url === null) return { kind: "gone" };
  const answer = await download(account, url, options);
  return answer.kind === "expired" ? { kind: "gone" } : answer;
}
