import type { ChannelAccount, MediaAnswer, MediaSource, MediaUpload, SendOptions, UploadOutcome } from "../channel.ts";
import { classifyError, readProviderError, sendOutcome } from "../meta/classify-error.ts";
import { getFromGraph, uploadToGraph } from "../meta/graph-client.ts";
import { download } from "../meta/media.ts";
import { id, object, text } from "../meta/read.ts";

/** An address lives for five minutes: one that has died is asked for anew, so often. */
const lookUpsMax = 2;

/**
 * Opens a customer's file (reference B.9): its id gives an address that wants our token. The address in the message
 * itself is only used where there is no id.
 */
export async function fetchMedia(
  account: ChannelAccount,
  { providerMediaId, url }: MediaSource,
  options: SendOptions,
): Promise<MediaAnswer> {
  const token = account.accessToken;
  if (providerMediaId === null) {
    const answer = url === null ? null : await download(account, url, { ...options, token });
    return answer === null || answer.kind === "expired" ? { kind: "gone" } : answer;
  }
  for (let lookUps = 0; lookUps < lookUpsMax; lookUps += 1) {
    const found = await lookUp(account, providerMediaId, options);
    if (found.kind !== "found") return found;
    const answer = await download(account, found.url, { ...options, token });
    if (answer.kind === "open") return { ...answer, mimeType: found.mimeType, sha256: found.sha256 };
    if (answer.kind !== "expired") return answer;
  }
  return { kind: "unreachable" };
}

async function lookUp(account: ChannelAccount, mediaId: string, options: SendOptions) {
  const path = `${encodeURIComponent(mediaId)}?phone_number_id=${encodeURIComponent(account.accountId)}`;
  const answer = await getFromGraph(account, path, options);
  if (answer.kind !== "answer") return { kind: "unreachable" } as const;
  const error = readProviderError(object(answer.json).error);
  if (error) {
    const verdict = classifyError("whatsapp", answer.status, error);
    const because = "rejected" in verdict ? verdict.rejected : null;
    if (because === "reconnect") return { kind: "refused" } as const;
    return because === "invalid" ? ({ kind: "gone" } as const) : ({ kind: "unreachable" } as const);
  }
  const file = object(answer.json);
  const url = text(file.url);
  if (url === null) return { kind: "unreachable" } as const;
  return { kind: "found", url, mimeType: text(file.mime_type), sha256: text(file.sha256) } as const;
}

/** Gives WhatsApp a file; its id is good for 30 days. Whatever goes wrong, the customer has got nothing: it is repeated. */
export async function uploadMedia(
  account: ChannelAccount,
  { file, mimeType, fileName }: MediaUpload,
  options: SendOptions,
): Promise<UploadOutcome> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("type", mimeType);
  form.set("file", new Blob([file], { type: mimeType }), fileName);
  const answer = await uploadToGraph(
    account,
    `${encodeURIComponent(account.sendAsId ?? account.accountId)}/media`,
    form,
    options,
  );
  const mediaId = answer.kind === "answer" ? id(object(answer.json).id) : null;
  if (mediaId !== null) return { outcome: "uploaded", mediaId };
  const outcome = sendOutcome("whatsapp", answer, () => null);
  if (outcome.outcome === "rejected" || outcome.outcome === "retry") return outcome;
  const error = { code: -1, subcode: null, title: "The file was not uploaded", details: null };
  return { outcome: "retry", class: "temporary", afterMs: null, error };
}
