import { id, list, object, text } from "../meta/read.ts";
import { askGraph, type GraphReply } from "./ask-graph.ts";
import type { Connection } from "./connection.ts";

type OnNumber = Pick<Connection, "graphBaseUrl" | "accessToken" | "accountId">;

/** The numbers of an account, for a sign-up that names only the account (reference F.1). */
export async function listNumbers(
  graphBaseUrl: string,
  accessToken: string,
  wabaId: string,
): Promise<{ id: string; isInApp: boolean }[] | null> {
  const reply = await askGraph({
    method: "GET",
    url: `${graphBaseUrl}/${wabaId}/phone_numbers`,
    query: { fields: "id,is_on_biz_app" },
    accessToken,
  });
  if (reply.kind !== "ok") return null;
  return list(reply.json.data).flatMap((row) => {
    const { id: rawId, is_on_biz_app } = object(row);
    const numberId = id(rawId);
    return numberId === null ? [] : [{ id: numberId, isInApp: is_on_biz_app === true }];
  });
}

/** Three wrong PINs lock the number, so a number is registered with the one that was stored for it. */
export function registerNumber({ graphBaseUrl, accessToken, accountId }: OnNumber, pin: string): Promise<GraphReply> {
  return askGraph({
    method: "POST",
    url: `${graphBaseUrl}/${accountId}/register`,
    json: { messaging_product: "whatsapp", pin },
    accessToken,
  });
}

export type AppDataKind = "smb_app_state_sync" | "history";
export type AppDataAnswer = { asked: true; requestId: string | null } | { asked: false; isFinal: boolean };

/** Asked too often, or too late: asking again is refused for ever, and has broken numbers (reference B.5, G 43). */
const finalCodes: readonly number[] = [2593107, 2593108];

/** Asks a coexistence number for the app's contacts or history. Once each, within a day. */
export async function askForAppData(
  { graphBaseUrl, accessToken, accountId }: OnNumber,
  kind: AppDataKind,
): Promise<AppDataAnswer> {
  const reply = await askGraph({
    method: "POST",
    url: `${graphBaseUrl}/${accountId}/smb_app_data`,
    json: { messaging_product: "whatsapp", sync_type: kind },
    accessToken,
  });
  if (reply.kind === "ok") return { asked: true, requestId: text(reply.json.request_id) };
  return { asked: false, isFinal: reply.kind === "refused" && finalCodes.includes(reply.error.code) };
}
