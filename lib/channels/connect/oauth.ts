import { id, list, number, object, text } from "../meta/read.ts";
import { askGraph, type GraphReply } from "./ask-graph.ts";

/** A Meta app that may sign accounts up, and where its dialogs and endpoints are. */
export interface OAuthApp {
  id: string;
  secret: string;
  /** Graph base address with the version. */
  graphBaseUrl: string;
}

export type Grant = { ok: true; accessToken: string; expiresInSeconds: number | null; userId: string | null } | Failure;
type Failure = { ok: false; reply: GraphReply };

const pageScopes = ["pages_show_list", "pages_messaging", "pages_manage_metadata", "pages_read_engagement"];
const instagramScopes = ["instagram_business_basic", "instagram_business_manage_messages"];

/** Where the owner signs in with Facebook and chooses Pages (reference F.2). */
export function pageDialogUrl(
  loginUrl: string,
  version: string,
  given: { appId: string; redirectUri: string; state: string },
): string {
  const url = new URL(`${loginUrl}/${version}/dialog/oauth`);
  url.searchParams.set("client_id", given.appId);
  url.searchParams.set("redirect_uri", given.redirectUri);
  url.searchParams.set("response_type", "code");
  url.searchParams.set("scope", pageScopes.join(","));
  url.searchParams.set("state", given.state);
  return url.href;
}

/** Where the owner signs in with Instagram (reference F.3). */
export function instagramDialogUrl(
  loginUrl: string,
  given: { appId: string; redirectUri: string; state: string },
): string {
  const url = new URL(`${loginUrl}/oauth/authorize`);
  url.searchParams.set("client_id", given.appId);
  url.searchParams.set("redirect_uri", given.redirectUri);
  url.searchParams.set("response_type", "code");
  url.searchParams.set("scope", instagramScopes.join(","));
  url.searchParams.set("state", given.state);
  return url.href;
}

/** Instagram ends its codes with `#_`, which belongs to the address and not to the code. */
export function cleanCode(code: string): string {
  return code.replace(/#_$/, "");
}

/** @param redirectUri the very address of the dialog; none for Embedded Signup, whose code comes from the browser's SDK */
export async function exchangeCode(app: OAuthApp, code: string, redirectUri?: string): Promise<Grant> {
  const reply = await askGraph({
    method: "GET",
    url: `${app.graphBaseUrl}/oauth/access_token`,
    query: {
      client_id: app.id,
      client_secret: app.secret,
      code,
      ...(redirectUri === undefined ? {} : { redirect_uri: redirectUri }),
    },
  });
  return grantOf(reply);
}

/** A user token of about 60 days; the Page tokens it gives do not end by time. */
export async function exchangeForLongLived(app: OAuthApp, accessToken: string): Promise<Grant> {
  const reply = await askGraph({
    method: "GET",
    url: `${app.graphBaseUrl}/oauth/access_token`,
    query: {
      grant_type: "fb_exchange_token",
      client_id: app.id,
      client_secret: app.secret,
      fb_exchange_token: accessToken,
    },
  });
  return grantOf(reply);
}

export interface PageOffer {
  id: string;
  name: string;
  accessToken: string;
}

/** The Pages that the owner ticked and may answer for. */
export async function listPages(
  graphBaseUrl: string,
  accessToken: string,
): Promise<{ ok: true; pages: PageOffer[] } | Failure> {
  const reply = await askGraph({
    method: "GET",
    url: `${graphBaseUrl}/me/accounts`,
    query: { fields: "id,name,access_token,tasks", limit: "100" },
    accessToken,
  });
  if (reply.kind !== "ok") return { ok: false, reply };
  const pages = list(reply.json.data).flatMap((row) => {
    const { id: rawId, name, access_token, tasks } = object(row);
    const pageId = id(rawId);
    const token = text(access_token);
    const mayAnswer = tasks === undefined || list(tasks).some((task) => task === "MESSAGING" || task === "MODERATE");
    return pageId !== null && token !== null && mayAnswer
      ? [{ id: pageId, name: text(name) ?? pageId, accessToken: token }]
      : [];
  });
  return { ok: true, pages };
}

/** The code of Instagram Login for a token of an hour. The answer is flat, or inside of `data[0]` (reference F.3). */
export async function exchangeInstagramCode(
  app: Pick<OAuthApp, "id" | "secret">,
  given: { tokenUrl: string; code: string; redirectUri: string },
): Promise<Grant> {
  const reply = await askGraph({
    method: "POST",
    url: `${given.tokenUrl}/oauth/access_token`,
    form: {
      client_id: app.id,
      client_secret: app.secret,
      grant_type: "authorization_code",
      redirect_uri: given.redirectUri,
      code: cleanCode(given.code),
    },
  });
  return grantOf(reply);
}

/** From an hour to 60 days. */
export async function exchangeForLongInstagram(graphUrl: string, secret: string, accessToken: string): Promise<Grant> {
  const query = { grant_type: "ig_exchange_token", client_secret: secret, access_token: accessToken };
  return grantOf(await askGraph({ method: "GET", url: `${graphUrl}/access_token`, query }));
}

/** Another 60 days for a token that is a day old and has not ended. */
export async function refreshInstagram(graphUrl: string, accessToken: string): Promise<Grant> {
  const query = { grant_type: "ig_refresh_token", access_token: accessToken };
  return grantOf(await askGraph({ method: "GET", url: `${graphUrl}/refresh_access_token`, query }));
}

function grantOf(reply: GraphReply): Grant {
  if (reply.kind !== "ok") return { ok: false, reply };
  const data = reply.json.access_token === undefined ? object(list(reply.json.data)[0]) : reply.json;
  const accessToken = text(data.access_token);
  if (accessToken === null) return { ok: false, reply };
  return { ok: true, accessToken, expiresInSeconds: number(data.expires_in), userId: id(data.user_id) };
}
