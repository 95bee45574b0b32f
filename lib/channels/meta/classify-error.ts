import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { ProviderError } from "#lib/domain/message/inbound-event.ts";
import type { ReactionOutcome, RejectionClass, RetryClass, SendOutcome } from "../channel.ts";
import type { GraphAnswer } from "./graph-client.ts";
import { isObject, number, object, text } from "./read.ts";

/** WhatsApp has its own code table (reference B.11); Messenger and Instagram share the other (C.6). */
export type ErrorTable = "whatsapp" | "messaging";
export type Verdict = { rejected: RejectionClass } | { retry: RetryClass; afterMs?: number };

const minutesMs = 60_000;

/** Keys are `code`, `code/subcode` or `any/subcode`; the most exact one counts. */
const whatsappVerdicts: Readonly<Record<string, Verdict>> = {
  "0": { rejected: "reconnect" },
  "190": { rejected: "reconnect" },
  "3": { rejected: "reconnect" },
  "10": { rejected: "reconnect" },
  "131005": { rejected: "reconnect" },
  "131045": { rejected: "reconnect" },
  "133010": { rejected: "reconnect" },
  "33": { rejected: "invalid" },
  "100": { rejected: "invalid" },
  "131008": { rejected: "invalid" },
  "131009": { rejected: "invalid" },
  "131021": { rejected: "invalid" },
  "131051": { rejected: "invalid" },
  "131052": { rejected: "invalid" },
  "131053": { rejected: "invalid" },
  "131062": { rejected: "invalid" },
  "132000": { rejected: "invalid" },
  "132001": { rejected: "invalid" },
  "132005": { rejected: "invalid" },
  "132007": { rejected: "policy" },
  "132012": { rejected: "invalid" },
  "132015": { rejected: "policy" },
  "132016": { rejected: "policy" },
  "368": { rejected: "policy" },
  "131031": { rejected: "policy" },
  "131037": { rejected: "policy" },
  "130497": { rejected: "policy" },
  "130472": { rejected: "unreachable" },
  "131026": { rejected: "unreachable" },
  "131049": { rejected: "unreachable" },
  "131050": { rejected: "unreachable" },
  "131060": { rejected: "unreachable" },
  "131042": { rejected: "billing" },
  "131047": { rejected: "window_closed" },
  "4": { retry: "app_rate" },
  "80007": { retry: "channel_rate", afterMs: minutesMs },
  "130429": { retry: "channel_rate" },
  // Reference B.11: do not hammer.
  "131048": { retry: "channel_rate", afterMs: minutesMs },
  "131056": { retry: "pair_rate" },
  "1": { retry: "temporary" },
  "2": { retry: "temporary" },
  "131000": { retry: "temporary" },
  "131016": { retry: "temporary" },
  "133004": { retry: "temporary" },
  "131057": { retry: "temporary", afterMs: minutesMs },
};

const messagingVerdicts: Readonly<Record<string, Verdict>> = {
  "0": { rejected: "reconnect" },
  "190": { rejected: "reconnect" },
  "3": { rejected: "reconnect" },
  "10": { rejected: "reconnect" },
  "10/2018278": { rejected: "window_closed" },
  "10/2534022": { rejected: "window_closed" },
  "10/2018108": { rejected: "unreachable" },
  "10/2018065": { rejected: "unreachable" },
  "10/1893063": { rejected: "unreachable" },
  "10/2534077": { rejected: "reconnect" },
  "100": { rejected: "invalid" },
  "100/33": { rejected: "invalid" },
  "100/2018001": { rejected: "unreachable" },
  "100/2534014": { rejected: "unreachable" },
  "100/2534015": { rejected: "invalid" },
  "100/2534029": { rejected: "unreachable" },
  "any/2534037": { rejected: "not_owner" },
  "any/2018300": { rejected: "not_owner" },
  "2018300": { rejected: "not_owner" },
  "any/1545041": { rejected: "unreachable" },
  "551": { rejected: "unreachable" },
  "9000001": { rejected: "unreachable" },
  "368": { rejected: "policy" },
  "4": { retry: "app_rate" },
  "613": { retry: "channel_rate" },
  "1": { retry: "temporary" },
  "2": { retry: "temporary" },
  "1200": { retry: "temporary" },
};

/** Refusals of class `policy` that concern one template or one country, and not the account. */
const ofTheMessage: ReadonlySet<number> = new Set([130497, 132007, 132015, 132016]);

/** Whether an error of class `policy` or `billing` stands in the way of every message of the account. */
export function concernsAccount(error: Pick<ProviderError, "code">): boolean {
  return !ofTheMessage.has(error.code);
}

const tables = { whatsapp: whatsappVerdicts, messaging: messagingVerdicts } as const satisfies Record<
  ErrorTable,
  Readonly<Record<string, Verdict>>
>;

/** What an error means for the send. The code counts before the HTTP status: Meta's statuses are not dependable. */
export function classifyError(table: ErrorTable, status: number, error: ProviderError): Verdict {
  const verdicts = tables[table];
  const keys = [`${error.code}/${error.subcode}`, `any/${error.subcode}`, `${error.code}`];
  const known = keys.find((key) => Object.hasOwn(verdicts, key));
  const verdict = known === undefined ? undefined : verdicts[known];
  if (verdict) return verdict;
  if (error.code >= 200 && error.code <= 299) return { rejected: "reconnect" };
  return classifyStatus(status);
}

/** What a failure that the platform reports later means: the call itself was accepted. */
export function reportedFailure(kind: ChannelKind, error: ProviderError): RejectionClass | RetryClass {
  const verdict = classifyError(kind === "whatsapp" ? "whatsapp" : "messaging", 400, error);
  return "rejected" in verdict ? verdict.rejected : verdict.retry;
}

function classifyStatus(status: number): Verdict {
  if (status === 429) return { retry: "channel_rate" };
  if (status >= 500) return { retry: "temporary" };
  if (status === 401) return { rejected: "reconnect" };
  return { rejected: "invalid" };
}

/** Reads the `error` object of an answer, or one element of a status's `errors`. */
export function readProviderError(value: unknown): ProviderError | null {
  if (!isObject(value)) return null;
  const message = text(value.message);
  const title = text(value.title) ?? message ?? "Unknown error";
  const details = text(object(value.error_data).details) ?? text(value.error_user_msg) ?? message;
  return {
    code: number(value.code) ?? -1,
    subcode: number(value.error_subcode),
    title,
    details: details === title ? null : details,
  };
}

/**
 * Turns a call's answer into what became of the send.
 * @param accepted reads the platform's message id out of a good answer; null where there is none
 */
export function sendOutcome(
  table: ErrorTable,
  answer: GraphAnswer,
  accepted: (json: unknown) => Extract<SendOutcome, { outcome: "accepted" }> | null,
): SendOutcome {
  switch (answer.kind) {
    case "timeout":
      return { outcome: "unknown", because: "timeout" };
    case "connection_lost":
      return { outcome: "unknown", because: "connection_lost" };
    case "not_sent":
      return retry(
        { retry: "temporary" },
        { code: -1, subcode: null, title: `Not sent: ${answer.code}`, details: null },
      );
    case "unreadable":
      return unreadable(answer.status, answer.retryAfterMs);
    case "answer": {
      const error = readProviderError(object(answer.json).error);
      if (error) return refused(table, answer.status, error, answer.retryAfterMs);
      if (answer.status >= 300) return unreadable(answer.status, answer.retryAfterMs);
      return accepted(answer.json) ?? { outcome: "unknown", because: "unreadable_answer" };
    }
  }
}

/** The same for a reaction, which gives no message. */
export function reactionOutcome(table: ErrorTable, answer: GraphAnswer): ReactionOutcome {
  const accepted = { outcome: "accepted", externalId: "", canonicalPhone: null } as const;
  const outcome = sendOutcome(table, answer, () => accepted);
  return outcome.outcome === "accepted" ? { outcome: "accepted" } : outcome;
}

function refused(table: ErrorTable, status: number, error: ProviderError, retryAfterMs: number | null): SendOutcome {
  const verdict = classifyError(table, status, error);
  if ("rejected" in verdict) return { outcome: "rejected", class: verdict.rejected, error };
  return retry(verdict, error, retryAfterMs);
}

/** A gateway spoke for the platform. Behind a 5xx the message may have been accepted; a 4xx was refused before. */
function unreadable(status: number, retryAfterMs: number | null): SendOutcome {
  if (status < 400 || status === 408 || status >= 500) return { outcome: "unknown", because: "unreadable_answer" };
  const error = { code: -1, subcode: null, title: `HTTP ${status}`, details: null };
  const verdict = classifyStatus(status);
  if ("rejected" in verdict) return { outcome: "rejected", class: verdict.rejected, error };
  return retry(verdict, error, retryAfterMs);
}

function retry(
  verdict: Extract<Verdict, { retry: RetryClass }>,
  error: ProviderError,
  retryAfterMs: number | null = null,
): SendOutcome {
  return { outcome: "retry", class: verdict.retry, afterMs: retryAfterMs ?? verdict.afterMs ?? null, error };
}

/** A message that must not be sent as it is. Nothing was called. */
export function invalidMessage(title: string): Extract<SendOutcome, { outcome: "rejected" }> {
  return { outcome: "rejected", class: "invalid", error: { code: -1, subcode: null, title, details: null } };
}
