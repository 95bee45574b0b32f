import { list, object, text } from "../meta/read.ts";
import { askGraph, type GraphReply } from "./ask-graph.ts";
import { type Connection, subscribedObject } from "./connection.ts";

/** Fields of a Page (reference C.1). The call replaces the list, so it always names all of them. */
export const pageFields = [
  "messages",
  "messaging_postbacks",
  "message_echoes",
  "message_reads",
  "message_deliveries",
  "message_reactions",
  "message_edits",
  "messaging_referrals",
  "messaging_optins",
  "messaging_handovers",
  "standby",
] as const;

/** Fields of an account of Instagram Login (reference F.3); spelled differently from a Page's. */
export const instagramFields = [
  "messages",
  "messaging_postbacks",
  "messaging_seen",
  "message_reactions",
  "messaging_referral",
  "messaging_handover",
  "standby",
  "message_edit",
  "message_echoes",
] as const;

/** Null on WhatsApp: fields belong to the app there, the account only joins it. */
function fieldsOf({ kind, instagramLogin }: Connection): readonly string[] | null {
  if (kind === "whatsapp") return null;
  return kind === "instagram" && instagramLogin ? instagramFields : pageFields;
}

/** Without this call the handshake works and no message ever comes (reference A.6). Safe to repeat. */
export async function subscribe(connection: Connection): Promise<GraphReply> {
  const fields = fieldsOf(connection);
  const call = (names: readonly string[] | null) =>
    askGraph({
      method: "POST",
      url: `${connection.graphBaseUrl}/${subscribedObject(connection)}/subscribed_apps`,
      accessToken: connection.accessToken,
      ...(names === null ? {} : { query: { subscribed_fields: names.join(",") } }),
    });
  const reply = await call(fields);
  // `message_echoes` is not offered to every app; without it echoes come under `messages`.
  const isFieldRefused = reply.kind === "refused" && reply.error.code === 100 && connection.instagramLogin;
  return isFieldRefused && fields ? call(fields.filter((field) => field !== "message_echoes")) : reply;
}

/**
 * Whether the account's messages come to the app: true, false, or the refusal.
 * Where the app is not known, any app that takes messages counts.
 */
export async function readSubscription(connection: Connection): Promise<{ subscribed: boolean } | GraphReply> {
  const reply = await askGraph({
    method: "GET",
    url: `${connection.graphBaseUrl}/${subscribedObject(connection)}/subscribed_apps`,
    accessToken: connection.accessToken,
  });
  if (reply.kind !== "ok") return reply;
  const rows = list(reply.json.data).map((row) => object(row));
  return { subscribed: rows.some((row) => isOurs(connection, row) && takesMessages(connection, row)) };
}

function isOurs({ app, instagramLogin }: Connection, row: Readonly<Record<string, unknown>>): boolean {
  const named = text(row.id) ?? text(object(row.whatsapp_business_api_data).id);
  // Instagram Login has an app id of its own, and answers only for the app that asks.
  return app === null || named === null || instagramLogin || named === app.id;
}

/** WhatsApp names no fields; the others must have `messages` and, on a Page, the echoes of people. */
function takesMessages(connection: Connection, row: Readonly<Record<string, unknown>>): boolean {
  const needed = connection.kind === "whatsapp" || row.subscribed_fields === undefined ? [] : ["messages"];
  const isPage = connection.kind !== "whatsapp" && !connection.instagramLogin;
  if (needed.length > 0 && isPage) needed.push("message_echoes");
  const given = list(row.subscribed_fields);
  return needed.every((field) => given.includes(field));
}
