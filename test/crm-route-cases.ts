import { samplePdf } from "#e2e/fakes/sample-files.ts";
import { newId } from "#lib/platform/ids.ts";
import { fileOf, type TestCall } from "#test/factories/request.ts";
import { createDefinition } from "#test/factories/workflow.ts";
import type { GivenCrm } from "./given-crm.ts";

/** One call of a route, as its own workspace would make it. */
export interface RouteCase {
  file: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** What an agent gets; the owner always gets `ok`. */
  agent?: 403;
  /** 409: allowed, but there is nothing to do. */
  ok?: number;
  /** Whether the address or the body names something of one workspace. */
  foreign?: true;
  call?: (of: GivenCrm) => Pick<TestCall, "params" | "query" | "body">;
}

export const ofConversation = (body?: (of: GivenCrm) => unknown) => (of: GivenCrm) => ({
  params: { id: of.made.id },
  ...(body ? { body: body(of) } : {}),
});
const ofChannel = (body?: unknown) => (of: GivenCrm) => ({
  params: { id: of.made.channel.id },
  ...(body === undefined ? {} : { body }),
});
const ofFile = ({ file }: GivenCrm) => ({ params: { id: file.id } });
const signup = { code: "c", wabaId: "318840026600145", phoneNumberId: null, coexistence: true };
const definition = createDefinition();
const modelChoice = {
  source: "environment",
  provider: "openai",
  baseUrl: "",
  api: "responses",
  model: "",
  speechModel: "",
  key: "",
  price: null,
  dailyTokensMax: null,
};

const item = { name: "Sofa", priceMinor: 89_000, currency: "USD" };
const entry = { kind: "faq", title: "Do you have parking?", text: "Yes." };
const hours = { timeZone: "UTC", weekly: [[], [], [], [], [], [], []], exceptions: [] };
const ofItem = (body?: unknown) => (of: GivenCrm) => ({
  params: { id: of.itemId },
  ...(body === undefined ? {} : { body }),
});
const ofEntry = (body?: unknown) => (of: GivenCrm) => ({
  params: { id: of.entryId },
  ...(body === undefined ? {} : { body }),
});

export const routeCases: RouteCase[] = [
  { file: "inbox", method: "GET" },
  { file: "inbox", method: "GET", call: ({ label }) => ({ query: { label: label.id, search: "hello" } }) },
  { file: "conversations/[id]", method: "GET", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/thread", method: "GET", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/take-control", method: "POST", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/brief/update", method: "POST", foreign: true, call: ofConversation() },
  // Nothing was handed off here.
  { file: "conversations/[id]/brief/another", method: "POST", ok: 404, foreign: true, call: ofConversation() },
  { file: "conversations/[id]/keep-control", method: "POST", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/hand-back", method: "POST", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/pause-until-handed-back", method: "POST", foreign: true, call: ofConversation() },
  {
    file: "conversations/[id]/messages",
    method: "POST",
    ok: 201,
    foreign: true,
    call: ofConversation(() => ({ id: newId(), text: "Good morning" })),
  },
  {
    file: "conversations/[id]/files",
    method: "POST",
    ok: 201,
    foreign: true,
    call: ofConversation(() => fileOf(samplePdf, "offer.pdf")),
  },
  { file: "files/[id]", method: "GET", foreign: true, call: ofFile },
  // The file is here: there is nothing to fetch.
  { file: "files/[id]/fetch-again", method: "POST", ok: 409, foreign: true, call: ofFile },
  { file: "pictures/[id]", method: "GET", foreign: true, call: ({ made }) => ({ params: { id: made.identityId } }) },
  {
    file: "messages/[id]/retry",
    method: "POST",
    foreign: true,
    call: ({ failedId }) => ({ params: { id: failedId } }),
  },
  // A message of the team was made by no turn.
  {
    file: "messages/[id]/why",
    method: "GET",
    ok: 404,
    foreign: true,
    call: ({ failedId }) => ({ params: { id: failedId } }),
  },
  // A message of the team takes no reaction.
  {
    file: "messages/[id]/react",
    method: "POST",
    ok: 409,
    foreign: true,
    call: ({ failedId }) => ({ params: { id: failedId }, body: { emoji: "👍" } }),
  },
  { file: "conversations/[id]/templates", method: "GET", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/templates/refresh", method: "POST", foreign: true, call: ofConversation() },
  // The workspace has no templates.
  {
    file: "conversations/[id]/templates",
    method: "POST",
    ok: 404,
    foreign: true,
    call: ofConversation(() => ({ id: newId(), templateId: newId(), parameters: [] })),
  },
  {
    file: "conversations/[id]/folder",
    method: "POST",
    foreign: true,
    call: ofConversation(() => ({ folder: "solved" })),
  },
  { file: "conversations/[id]/read", method: "POST", call: ofConversation(() => ({})), foreign: true },
  {
    file: "conversations/[id]/assign",
    method: "POST",
    foreign: true,
    call: ofConversation(({ member }) => ({ memberId: member.memberId })),
  },
  {
    file: "conversations/[id]/labels",
    method: "POST",
    foreign: true,
    call: ofConversation(({ label }) => ({ labelId: label.id, on: true })),
  },
  {
    file: "conversations/[id]/notes",
    method: "POST",
    foreign: true,
    call: ofConversation(() => ({ text: "Call back" })),
  },
  { file: "conversations/[id]/typing", method: "POST", ok: 204, foreign: true, call: ofConversation() },
  { file: "leads", method: "GET" },
  { file: "leads/[id]", method: "GET", foreign: true, call: ({ made }) => ({ params: { id: made.leadId } }) },
  {
    file: "leads/[id]/answers/[key]",
    method: "PATCH",
    foreign: true,
    call: ({ made }) => ({ params: { id: made.leadId, key: "budget" }, body: { text: "up to 3k" } }),
  },
  {
    file: "leads/[id]/answers/[key]/unlock",
    method: "POST",
    foreign: true,
    call: ({ made }) => ({ params: { id: made.leadId, key: "budget" } }),
  },
  { file: "notifications", method: "GET" },
  { file: "notifications/read", method: "POST", call: ({ notificationId }) => ({ body: { ids: [notificationId] } }) },
  { file: "workflow", method: "GET" },
  { file: "workflow/draft", method: "PUT", agent: 403, call: () => ({ body: { definition, revision: 1 } }) },
  { file: "workflow/discard", method: "POST", agent: 403 },
  { file: "workflow/publish", method: "POST", agent: 403, ok: 409, call: () => ({ body: { revision: 1 } }) },
  { file: "workflow/rollback", method: "POST", agent: 403, ok: 409, call: () => ({ body: { version: 1 } }) },
  { file: "channels", method: "GET" },
  {
    file: "channels",
    method: "POST",
    agent: 403,
    call: () => ({ body: { kind: "webchat", name: "Site", key: `k-${newId()}` } }),
  },
  { file: "channels/[id]/test", method: "POST", agent: 403, foreign: true, call: ofChannel() },
  { file: "channels/[id]/ai-answers", method: "PUT", agent: 403, foreign: true, call: ofChannel({ on: false }) },
  // WhatsApp has no such rule.
  {
    file: "channels/[id]/human-agent",
    method: "PUT",
    agent: 403,
    ok: 409,
    foreign: true,
    call: ofChannel({ on: true }),
  },
  { file: "channels/[id]/disconnect", method: "POST", agent: 403, foreign: true, call: ofChannel() },
  { file: "channels/[id]/events", method: "GET", agent: 403, foreign: true, call: ofChannel() },
  { file: "channels/choices/[id]", method: "GET", agent: 403, ok: 404, call: ofChannel() },
  { file: "channels/choices/[id]", method: "POST", agent: 403, ok: 404, call: ofChannel({ pageId: "1" }) },
  { file: "channels/signup", method: "POST", agent: 403, call: () => ({ body: signup }) },
  { file: "channels/signup/forget", method: "POST", agent: 403 },
  { file: "channels/signup/begin", method: "POST", agent: 403 },
  {
    file: "channels/[id]/reconnect",
    method: "POST",
    agent: 403,
    foreign: true,
    call: ({ made }) => ({ params: { id: made.channel.id }, body: { accessToken: "a-new-token" } }),
  },
  {
    file: "channels/[id]/webchat",
    method: "GET",
    foreign: true,
    call: ({ webchat }) => ({ params: { id: webchat.id } }),
  },
  {
    file: "channels/[id]/webchat",
    method: "PATCH",
    agent: 403,
    foreign: true,
    call: ({ webchat }) => ({ params: { id: webchat.id }, body: { position: "left" } }),
  },
  { file: "settings", method: "GET" },
  { file: "settings", method: "PUT", agent: 403, call: () => ({ body: { pauseMinutes: 5 } }) },
  { file: "settings/model", method: "GET", agent: 403 },
  { file: "settings/model", method: "PUT", agent: 403, call: () => ({ body: modelChoice }) },
  // The installation of these tests has no model.
  { file: "settings/model/test", method: "POST", agent: 403, ok: 409, call: () => ({ body: modelChoice }) },
  { file: "catalog", method: "GET" },
  { file: "catalog", method: "POST", agent: 403, ok: 201, call: () => ({ body: item }) },
  { file: "catalog/preview", method: "POST", call: () => ({ body: item }) },
  { file: "catalog/[id]", method: "PUT", agent: 403, foreign: true, call: ofItem(item) },
  { file: "catalog/[id]", method: "DELETE", agent: 403, ok: 204, foreign: true, call: ofItem() },
  { file: "catalog/[id]/quoted", method: "GET", foreign: true, call: ofItem() },
  { file: "knowledge/entries", method: "GET", call: () => ({ query: { kind: "faq" } }) },
  { file: "knowledge/entries", method: "POST", agent: 403, ok: 201, call: () => ({ body: entry }) },
  { file: "knowledge/entries/[id]", method: "PUT", agent: 403, foreign: true, call: ofEntry(entry) },
  { file: "knowledge/entries/[id]", method: "DELETE", agent: 403, ok: 204, foreign: true, call: ofEntry() },
  { file: "knowledge/hours", method: "GET" },
  { file: "knowledge/hours", method: "PUT", agent: 403, call: () => ({ body: hours }) },
  { file: "knowledge/gaps", method: "GET" },
  {
    file: "knowledge/gaps/[id]/dismiss",
    method: "POST",
    agent: 403,
    ok: 204,
    foreign: true,
    call: ({ gapId }) => ({ params: { id: gapId } }),
  },
  { file: "knowledge/try", method: "POST", call: () => ({ body: { question: "do you have parking?" } }) },
];
