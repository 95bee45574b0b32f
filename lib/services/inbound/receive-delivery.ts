import { findDeliveryOfBody, type NewDelivery, storeDelivery } from "#db/queries/delivery.ts";
import { verifySignature } from "#lib/channels/meta/signature.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { attemptsMaxDefault, enqueue } from "#lib/jobs/enqueue.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { fingerprint } from "../channel/channel-secrets.ts";
import { findSigner } from "../channel/find-signer.ts";
import { noteRefusedDelivery } from "../channel/note-refused-delivery.ts";
import type { App } from "../context.ts";

/** Meta's own cap is 3 MB; anything larger is not theirs. */
export const deliveryBytesMax = 4 * 1024 * 1024;

export type Receipt = "stored" | "bad_signature" | "too_large" | "not_json";

/**
 * Verifies the raw bytes, journals them and adds the job that processes them, in one statement. Nothing else happens
 * before the 200. The same body again is the same row; its job is added again only in case it never finished.
 */
export async function receiveDelivery(
  app: App,
  delivery: { kind: MetaChannelKind; body: Uint8Array; signature: string | null },
): Promise<Receipt> {
  const { kind, body, signature } = delivery;
  if (body.byteLength > deliveryBytesMax) return "too_large";
  if (signature === null) return "bad_signature";
  const parsed = parseJson(body);
  const accountIds = parsed.ok ? adapterFor(kind).accountIds(parsed.value) : [];
  const secret = await findSigner(app, kind, accountIds, (secrets) => verifySignature(body, signature, secrets));
  if (secret === null) {
    await noteRefusedDelivery(app, kind, accountIds);
    return "bad_signature";
  }
  if (!parsed.ok || !isJsonObject(parsed.value)) return "not_json";
  const journal: NewDelivery = {
    id: newId(),
    channelKind: kind,
    body,
    bodySha256: sha256Hex(body),
    signedWith: fingerprint(secret),
    receivedAt: app.clock.now(),
  };
  if (!(await storeDelivery(app.db, journal, attemptsMaxDefault))) await processAgain(app, journal);
  return "stored";
}

/** The same body came before: its job is added again, in case it never finished. */
async function processAgain(app: App, journal: NewDelivery): Promise<void> {
  const known = await findDeliveryOfBody(app.db, journal);
  if (!known) throw new Error("a delivery was neither new nor known");
  await enqueue(app.db, "inbound.process", { deliveryId: known.id }, { key: `delivery:${known.id}` });
}

function parseJson(body: Uint8Array): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return { ok: false };
  }
}

function isJsonObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
