import { assertNever } from "#lib/domain/assert-never.ts";
import { id, type Json, object, text } from "../meta/read.ts";
import { askGraph, type GraphReply, isTokenRefused } from "./ask-graph.ts";
import type { Connection } from "./connection.ts";
import { readToken } from "./read-token.ts";

export interface AccountFacts {
  /** What webhooks name; for Instagram found by asking. */
  accountId: string;
  /** The account's own name, for a channel without one. */
  name: string;
  settings: Record<string, string>;
  /** Undefined: not told. Null: does not expire. */
  tokenExpiresAt: Date | null | undefined;
}

export type Inspection =
  | { ok: true; facts: AccountFacts }
  /** `field` is the input that the sentence belongs to. */
  | { ok: false; field: string; sentence: string };

/** Asks Meta who the account is and what the token may do, before anything is stored. Sends and changes nothing. */
export async function inspectAccount(connection: Connection): Promise<Inspection> {
  const [token, account] = [await readToken(connection), await readAccount(connection)];
  if (token.token === "refused")
    return refusal(
      "accessToken",
      token.because === "expired"
        ? "This access token has expired. Make a new one in your Meta app."
        : "Meta does not accept this access token. Copy it again, or make a new one.",
    );
  if (token.token === "valid" && token.missingScopes.length > 0)
    return refusal("accessToken", `This access token lacks the permission ${token.missingScopes.join(" and ")}.`);
  if (!account.ok) return account;
  const tokenExpiresAt = token.token === "valid" ? token.expiresAt : undefined;
  return { ok: true, facts: { ...account.facts, tokenExpiresAt } };
}

type Found = { ok: true; facts: Omit<AccountFacts, "tokenExpiresAt"> } | Extract<Inspection, { ok: false }>;

function readAccount(connection: Connection): Promise<Found> {
  switch (connection.kind) {
    case "whatsapp":
      return readWhatsapp(connection);
    case "messenger":
      return readPage(connection);
    case "instagram":
      return connection.instagramLogin ? readInstagram(connection) : readInstagramOfPage(connection);
    default:
      return assertNever(connection.kind);
  }
}

/** The number must exist, and belong to the account that is going to be subscribed. */
async function readWhatsapp(connection: Connection): Promise<Found> {
  const { accountId, wabaId } = connection;
  const number = await read(connection, accountId, "id,display_phone_number,verified_name,is_on_biz_app,platform_type");
  if (number.kind !== "ok") return refused(number, "phoneNumberId", "this phone number ID");
  const display = text(number.json.display_phone_number);
  if (display === null)
    return refusal(
      "phoneNumberId",
      "This is not the ID of a phone number. The phone number itself does not work here.",
    );
  const settings: Record<string, string> = { displayPhoneNumber: display.replaceAll(/\D/g, "") };
  if (wabaId !== null) {
    const account = await read(connection, `${wabaId}/phone_numbers`, "id");
    if (account.kind !== "ok") return refused(account, "wabaId", "this WhatsApp Business Account");
    if (!idsOf(account.json).includes(accountId))
      return refusal("wabaId", "This phone number belongs to another WhatsApp Business Account.");
    settings.wabaId = wabaId;
  }
  // Coexistence: the number lives in the WhatsApp Business app too (reference B.5).
  if (number.json.is_on_biz_app === true) settings.coexistence = "yes";
  const name = text(number.json.verified_name) ?? "WhatsApp";
  return { ok: true, facts: { accountId, name, settings } };
}

async function readPage(connection: Connection): Promise<Found> {
  const page = await read(connection, connection.accountId, "id,name");
  if (page.kind !== "ok") return refused(page, "pageId", "this Page");
  // A user's token reads a Page too, and sends nothing: `me` says whose token it is.
  const me = await read(connection, "me", "id");
  if (me.kind === "ok" && id(me.json.id) !== connection.accountId)
    return refusal("accessToken", "This access token belongs to someone else. Use the access token of this Page.");
  const name = text(page.json.name) ?? "Messenger";
  return { ok: true, facts: { accountId: connection.accountId, name, settings: { pageName: name } } };
}

/** The id trap (reference D.1): webhooks name `user_id`; `id` is the app's own. Both are kept. */
async function readInstagram(connection: Connection): Promise<Found> {
  const me = await read(connection, "me", "user_id,id,username,name");
  if (me.kind !== "ok") return refused(me, "accessToken", "this account");
  const accountId = id(me.json.user_id);
  const scopedId = id(me.json.id);
  if (accountId === null)
    return refusal("accessToken", "This access token is not of an Instagram professional account.");
  const given = connection.accountId;
  if (given !== "" && given !== accountId && given !== scopedId)
    return refusal("accountId", "This access token belongs to another Instagram account.");
  const username = text(me.json.username);
  const settings: Record<string, string> = { login: "instagram" };
  if (scopedId !== null) settings.scopedId = scopedId;
  if (username !== null) settings.username = username;
  return { ok: true, facts: { accountId, name: text(me.json.name) ?? username ?? "Instagram", settings } };
}

async function readInstagramOfPage(connection: Connection): Promise<Found> {
  const pageId = connection.pageId ?? "";
  const page = await read(connection, pageId, "id,name,instagram_business_account{id,username}");
  if (page.kind !== "ok") return refused(page, "pageId", "this Page");
  const account = object(page.json.instagram_business_account);
  const accountId = id(account.id);
  if (accountId === null)
    return refusal(
      "pageId",
      "No Instagram professional account is linked to this Page. Link it in Meta, then try again.",
    );
  if (connection.accountId !== "" && connection.accountId !== accountId)
    return refusal("accountId", "This Page is linked to another Instagram account.");
  const username = text(account.username);
  const settings: Record<string, string> = { login: "page", pageId };
  if (username !== null) settings.username = username;
  return { ok: true, facts: { accountId, name: username ?? text(page.json.name) ?? "Instagram", settings } };
}

function read({ graphBaseUrl, accessToken }: Connection, path: string, fields: string): Promise<GraphReply> {
  return askGraph({ method: "GET", url: `${graphBaseUrl}/${path}`, query: { fields }, accessToken });
}

function idsOf(json: Json): (string | null)[] {
  return (Array.isArray(json.data) ? json.data : []).map((row: unknown) => id(object(row).id));
}

function refusal(field: string, sentence: string): Extract<Inspection, { ok: false }> {
  return { ok: false, field, sentence };
}

/** @param what the thing that was asked about, as in "this Page" */
function refused(reply: Exclude<GraphReply, { kind: "ok" }>, field: string, what: string) {
  if (reply.kind === "unreachable")
    return refusal("accessToken", "Meta did not answer. Nothing was stored. Try again in a moment.");
  if (isTokenRefused(reply))
    return refusal("accessToken", "Meta does not accept this access token. Copy it again, or make a new one.");
  const { code } = reply.error;
  if (code === 3 || code === 10 || (code >= 200 && code <= 299))
    return refusal("accessToken", `This access token may not manage ${what}. Check its permissions and its assets.`);
  if (code === 4 || code === 17 || code === 32 || code === 613)
    return refusal("accessToken", "Meta asks us to slow down. Try again in a few minutes.");
  return refusal(field, `Meta does not know ${what}, or the access token may not see it.`);
}
