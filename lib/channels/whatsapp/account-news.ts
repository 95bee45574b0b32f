import type { AccountProblem } from "#lib/domain/channel/account-problem.ts";
import type { AccountEvent, InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { ignored } from "../ignored.ts";
import { classifyError, readProviderError } from "../meta/classify-error.ts";
import { id, type Json, object, phone, text } from "../meta/read.ts";
import { channelKind, type Source } from "./source.ts";

interface News {
  field: string;
  value: Json;
  /** The number's id, or the WhatsApp Business Account's. */
  accountId: string | null;
  receivedAt: Date;
}

type Change = AccountEvent["change"];

/** Fields about templates and accounts (reference B.4). Null: the field is about something else. */
export function parseAccountNews(news: News): InboundEvent[] | null {
  const { field } = news;
  // News of a new partner are told by our own account, and name the one that they are about.
  const accountId = id(object(news.value.waba_info).waba_id) ?? news.accountId;
  if (templateFields.has(field)) return [parseTemplate(news)];
  const read = readers.get(field);
  if (!read) return null;
  const change = read(news.value);
  if (change === null || accountId === null) return [ignored(channelKind, accountId, field)];
  const displayPhone = phone(news.value.phone_number) ?? phone(news.value.display_phone_number);
  return [{ kind: "account", channelKind, accountId, change, displayPhone, at: news.receivedAt }];
}

const templateFields: ReadonlySet<string> = new Set([
  "message_template_status_update",
  "message_template_quality_update",
  "template_category_update",
]);

function parseTemplate({ field, value, accountId }: News): InboundEvent {
  const name = text(value.message_template_name);
  const status = text(value.event);
  const category = text(value.new_category) ?? text(value.message_template_category);
  const quality = text(value.new_quality_score);
  if (accountId === null || name === null || (status ?? category ?? quality) === null)
    return ignored(channelKind, accountId, field);
  const language = text(value.message_template_language);
  return { kind: "template", channelKind, accountId, name, language, status, category, quality };
}

const problem = (word: AccountProblem): Change => ({ problem: word });
const solved = (...words: AccountProblem[]): Change => ({ solved: words });

const accountEvents: ReadonlyMap<unknown, Change> = new Map<unknown, Change>([
  ["ACCOUNT_DELETED", problem("account_removed")],
  ["PARTNER_REMOVED", problem("account_removed")],
  ["PARTNER_APP_UNINSTALLED", problem("account_removed")],
  ["PARTNER_ADDED", solved("account_removed")],
  ["PARTNER_APP_INSTALLED", solved("account_removed")],
  ["ACCOUNT_OFFBOARDED", problem("account_offboarded")],
  ["ACCOUNT_RECONNECTED", solved("account_offboarded")],
  ["ACCOUNT_VIOLATION", problem("account_restricted")],
  ["ACCOUNT_RESTRICTION", problem("account_restricted")],
]);

const readers: ReadonlyMap<string, (value: Json) => Change | null> = new Map<string, (value: Json) => Change | null>([
  ["account_update", accountUpdate],
  ["account_review_update", accountReview],
  ["account_alerts", accountAlert],
  ["phone_number_quality_update", numberQuality],
]);

function accountUpdate(value: Json): Change | null {
  if (value.event === "DISABLED_UPDATE") {
    const state = text(object(value.ban_info).waba_ban_state)?.toUpperCase() ?? "";
    return state.startsWith("REINSTATE") ? solved("account_restricted") : problem("account_restricted");
  }
  return accountEvents.get(value.event) ?? null;
}

function accountReview(value: Json): Change | null {
  if (value.decision === "REJECTED") return problem("account_restricted");
  return value.decision === "APPROVED" ? solved("account_restricted") : null;
}

/** Most alerts are news of limits that rise; only what is critical keeps messages from going out. */
function accountAlert(value: Json): Change | null {
  const severity = text(value.alert_severity) ?? text(object(value.alert_info).alert_severity);
  return severity?.toUpperCase() === "CRITICAL" ? problem("account_limited") : null;
}

function numberQuality(value: Json): Change | null {
  if (value.event === "FLAGGED" || value.event === "DOWNGRADE") return problem("account_limited");
  return value.event === "UNFLAGGED" || value.event === "UPGRADE" ? solved("account_limited") : null;
}

/** An error that belongs to no message (reference B.2, last paragraph). */
export function parseOutOfBandError(source: Source, value: unknown): InboundEvent {
  const { accountId, receivedAt: at } = source;
  const error = readProviderError(value);
  const verdict = error && classifyError("whatsapp", 400, error);
  const because = verdict && "rejected" in verdict ? verdict.rejected : null;
  const word = because === "policy" ? "account_restricted" : because === "billing" ? "payment_needed" : null;
  if (word === null) return ignored(channelKind, accountId, `platform_error_${id(error?.code) ?? "unknown"}`);
  return { kind: "account", channelKind, accountId, change: { problem: word }, displayPhone: null, at };
}
