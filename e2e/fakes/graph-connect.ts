import { z } from "zod";

/** Meta's side of connecting: accounts, tokens, dialogs, subscriptions. What it was not told of is left to the others. */
const account = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("number"),
    id: z.string(),
    wabaId: z.string(),
    display: z.string().default("+1 555-010-0001"),
    name: z.string().default("Harbor & Finch Legal"),
    inApp: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal("page"),
    id: z.string(),
    name: z.string().default("Harbor & Finch Legal"),
    token: z.string(),
    instagram: z.object({ id: z.string(), username: z.string() }).nullable().default(null),
  }),
  z.object({
    kind: z.literal("instagram"),
    id: z.string(),
    scopedId: z.string(),
    username: z.string().default("harborfinch"),
    token: z.string(),
  }),
]);
export type FakeAccount = z.infer<typeof account>;
export type FakeAccountInput = z.input<typeof account>;

const token = z.object({
  token: z.string(),
  valid: z.boolean().default(true),
  /** Why it is not: 463 is expired. */
  subcode: z.number().nullable().default(null),
  scopes: z.array(z.string()).default([]),
  /** Seconds since 1970; 0 does not expire. */
  expiresAt: z.number().default(0),
});
export type FakeTokenInput = z.input<typeof token>;

const fault = z.object({
  /** The path's end, such as `/register` or `/subscribed_apps`. */
  path: z.string(),
  method: z.enum(["GET", "POST"]).optional(),
  code: z.number(),
  subcode: z.number().optional(),
  status: z.number().default(400),
  message: z.string().default("Refused by the test"),
  times: z.number().int().positive().nullable().default(1),
});
export type FakeFaultInput = z.input<typeof fault>;

const dialog = z.object({
  /** What the person does in the dialog. */
  does: z.enum(["agrees", "cancels"]).default("agrees"),
  /** Instagram's token answer inside of `data[0]`. */
  wrapped: z.boolean().default(false),
  expiresIn: z.number().default(5_184_000),
});

export interface ConnectCall {
  method: string;
  url: URL;
  raw: string;
  body: unknown;
  token: string | null;
}

export interface ConnectAnswer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

export type FakeConnect = ReturnType<typeof createConnect>;

const appId = "900100200300400";

export function createConnect() {
  const accounts: FakeAccount[] = [];
  const tokens = new Map<string, z.infer<typeof token>>();
  const faults: { fault: z.infer<typeof fault>; left: number }[] = [];
  const subscriptions = new Map<string, string[] | null>();
  const calls: { method: string; path: string; body: unknown; query: Record<string, string> }[] = [];
  const settings = { dialog: dialog.parse({}), codes: 0, unused: new Set<string>() };

  const state = { accounts, tokens, faults, subscriptions, calls, settings };
  return {
    /** Every call that connecting made, oldest first, with what it carried. */
    calls,
    add: (input: unknown) => void accounts.push(account.parse(input)),
    setToken(input: unknown): void {
      const parsed = token.parse(input);
      tokens.set(parsed.token, parsed);
    },
    fail(input: unknown): void {
      const parsed = fault.parse(input);
      faults.push({ fault: parsed, left: parsed.times ?? Number.POSITIVE_INFINITY });
    },
    setDialog(input: unknown): void {
      settings.dialog = dialog.parse(input);
    },
    unsubscribe: (id: string) => void subscriptions.set(id, null),
    /** A code as the browser's SDK would get it. */
    newCode: () => newCode(state),
    reset(): void {
      for (const list of [accounts, faults, calls]) list.length = 0;
      tokens.clear();
      subscriptions.clear();
      settings.dialog = dialog.parse({});
    },
    answer: (call: ConnectCall) => answer(state, call),
  };
}

interface State {
  accounts: FakeAccount[];
  tokens: Map<string, z.infer<typeof token>>;
  faults: { fault: z.infer<typeof fault>; left: number }[];
  subscriptions: Map<string, string[] | null>;
  calls: { method: string; path: string; body: unknown; query: Record<string, string> }[];
  settings: { dialog: z.infer<typeof dialog>; codes: number; unused: Set<string> };
}

function newCode({ settings }: State): string {
  settings.codes += 1;
  const code = `code-${settings.codes}`;
  settings.unused.add(code);
  return code;
}

/** Null: not about connecting. */
function answer(state: State, call: ConnectCall): ConnectAnswer | null {
  const { method, url } = call;
  if (/\/messages$/.test(url.pathname) && method === "POST") return null;
  const path = url.pathname.replace(/^\/[a-z-]+(\/v\d+\.\d+)?/, "");
  const query = Object.fromEntries(url.searchParams);
  state.calls.push({ method, path, body: call.body ?? Object.fromEntries(new URLSearchParams(call.raw)), query });
  const failed = takeFault(state, method, path);
  if (failed) return error(failed.status, failed.code, failed.message, failed.subcode);
  const bad = call.token === null ? undefined : state.tokens.get(call.token);
  if (bad?.valid === false && path !== "/debug_token")
    return error(401, 190, "Error validating access token", bad.subcode ?? undefined);
  return route(state, call, path, query);
}

function takeFault({ faults }: State, method: string, path: string): z.infer<typeof fault> | null {
  const index = faults.findIndex(
    ({ fault: one }) => path.endsWith(one.path) && (one.method === undefined || one.method === method),
  );
  const found = faults[index];
  if (!found) return null;
  found.left -= 1;
  if (found.left <= 0) faults.splice(index, 1);
  return found.fault;
}

function route(state: State, call: ConnectCall, path: string, query: Record<string, string>): ConnectAnswer | null {
  switch (path) {
    case "/dialog/oauth":
    case "/oauth/authorize":
      return openDialog(state, query);
    case "/oauth/access_token":
      return giveToken(state, call, query);
    case "/access_token":
    case "/refresh_access_token":
      return ok({ access_token: `${query.access_token}-long`, expires_in: state.settings.dialog.expiresIn });
    case "/debug_token":
      return ok({ data: debugToken(state, query.input_token ?? "") });
    case "/me/accounts":
      return ok({ data: pages(state).map(({ id, name, token: access_token }) => ({ id, name, access_token })) });
    default:
      return path.endsWith("/subscribed_apps") ? subscribedApps(state, call, path, query) : object(state, call, path);
  }
}

/** The dialog sends the browser back at once, as if the person had pressed the button. */
function openDialog(state: State, query: Record<string, string>): ConnectAnswer {
  const back = new URL(query.redirect_uri ?? "");
  back.searchParams.set("state", query.state ?? "");
  if (state.settings.dialog.does === "cancels") {
    back.searchParams.set("error", "access_denied");
    back.searchParams.set("error_reason", "user_denied");
  } else back.searchParams.set("code", newCode(state));
  return { status: 302, body: "", headers: { location: `${back.href}#_` } };
}

function giveToken(state: State, call: ConnectCall, query: Record<string, string>): ConnectAnswer {
  const form = call.method === "POST" ? Object.fromEntries(new URLSearchParams(call.raw)) : query;
  if (form.grant_type === "fb_exchange_token")
    return ok({ access_token: `${form.fb_exchange_token}-long`, expires_in: state.settings.dialog.expiresIn });
  // Codes work once.
  if (!state.settings.unused.delete(form.code ?? "")) return error(400, 100, "This authorization code has been used");
  if (call.method === "GET") return ok({ access_token: `user-token-${form.code}`, token_type: "bearer" });
  const signedIn = state.accounts.find((one) => one.kind === "instagram");
  const grant = { access_token: signedIn?.token ?? "ig-token", user_id: signedIn?.scopedId ?? "1" };
  return ok(state.settings.dialog.wrapped ? { data: [grant] } : grant);
}

function debugToken({ tokens, accounts }: State, given: string) {
  const known = tokens.get(given) ?? token.parse({ token: given });
  const target_ids = [...new Set(accounts.flatMap((one) => (one.kind === "number" ? one.wabaId : [])))];
  const granular_scopes = [{ scope: "whatsapp_business_management", target_ids }];
  const invalid = { error: { code: 190, subcode: known.subcode ?? 460 } };
  return {
    is_valid: known.valid,
    expires_at: known.expiresAt,
    scopes: known.scopes,
    granular_scopes,
    ...(known.valid ? {} : invalid),
  };
}

function subscribedApps(
  state: State,
  call: ConnectCall,
  path: string,
  query: Record<string, string>,
): ConnectAnswer | null {
  const id = path.split("/").at(1) ?? "";
  if (call.method === "POST") {
    state.subscriptions.set(id, query.subscribed_fields?.split(",") ?? []);
    return ok({ success: true });
  }
  const fields = state.subscriptions.get(id);
  if (fields === undefined) return null;
  if (fields === null) return ok({ data: [] });
  return ok({ data: [{ id: appId, name: "Frontdesk", ...(fields.length > 0 ? { subscribed_fields: fields } : {}) }] });
}

function object(state: State, call: ConnectCall, path: string): ConnectAnswer | null {
  const [, id = "", edge] = path.split("/");
  if (call.method === "POST") {
    if (edge === "register") return ok({ success: true });
    if (edge === "smb_app_data")
      return ok({ messaging_product: "whatsapp", request_id: `request-${state.calls.length}` });
    return null;
  }
  if (edge === "phone_numbers") {
    const numbers = state.accounts.filter((one) => one.kind === "number");
    if (numbers.length === 0) return null;
    return ok({
      data: numbers.filter((one) => one.wabaId === id).map((one) => ({ id: one.id, is_on_biz_app: one.inApp })),
    });
  }
  if (id === "me" && edge === undefined) return me(state, call.token);
  const found = state.accounts.find((one) => one.id === id);
  if (found) return ok(fieldsOf(found));
  // As soon as a test names accounts, no others exist.
  return state.accounts.length === 0 || edge === "message_templates"
    ? null
    : error(400, 100, "Object does not exist", 33);
}

function me(state: State, given: string | null): ConnectAnswer | null {
  const signedIn = state.accounts.find((one) => one.kind !== "number" && given?.startsWith(one.token));
  return signedIn ? ok(fieldsOf(signedIn)) : null;
}

function fieldsOf(one: FakeAccount): Record<string, unknown> {
  switch (one.kind) {
    case "number":
      return {
        id: one.id,
        display_phone_number: one.display,
        verified_name: one.name,
        is_on_biz_app: one.inApp,
        platform_type: "CLOUD_API",
      };
    case "page":
      return {
        id: one.id,
        name: one.name,
        ...(one.instagram ? { instagram_business_account: one.instagram } : {}),
      };
    case "instagram":
      return { id: one.scopedId, user_id: one.id, username: one.username, name: "Harbor & Finch" };
  }
}

function pages({ accounts }: State) {
  return accounts.filter((one) => one.kind === "page");
}

function ok(value: unknown): ConnectAnswer {
  return { status: 200, body: JSON.stringify(value) };
}

function error(status: number, code: number, message: string, subcode?: number): ConnectAnswer {
  const body = { message, type: "OAuthException", code, error_subcode: subcode, fbtrace_id: "AbCdEf" };
  return { status, body: JSON.stringify({ error: body }) };
}

/** The same over HTTP, for browser tests in another process. Undefined: not one of these. */
export function controlConnect(connect: FakeConnect, action: string, body: unknown): unknown {
  switch (action) {
    case "POST /accounts":
      connect.add(body);
      return { ok: true };
    case "POST /tokens":
      connect.setToken(body);
      return { ok: true };
    case "POST /connect-fail":
      connect.fail(body);
      return { ok: true };
    case "POST /dialog":
      connect.setDialog(body);
      return { ok: true };
    case "POST /code":
      return { code: connect.newCode() };
    case "GET /connect-calls":
      return connect.calls;
    default:
      return undefined;
  }
}
