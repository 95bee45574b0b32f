import { z } from "zod";
import type { ApiScope } from "#lib/domain/access/role.ts";
import { channelKinds } from "#lib/domain/channel/channel-kind.ts";
import { folders } from "#lib/domain/conversation/folder.ts";
import {
  conversationResource,
  leadResource,
  messageResource,
  notificationResource,
  pageOf,
  paging,
  timelineResource,
  workflowResource,
} from "./schemas.ts";

/** One call of the public API: what checks its input, and what describes it. */
export interface Operation<Params, Query, Body, Result> {
  method: "GET" | "POST" | "PATCH";
  /** Below /api/v1. */
  path: string;
  summary: string;
  scope: ApiScope;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  result: z.ZodType<Result>;
  /** Where the answer is no JSON. */
  contentType?: string;
  status?: 200 | 201;
  /** Where no worker runs, what the call added is done after the answer. */
  addsJobs?: boolean;
}

/** Infers the types of one operation. */
function operation<Result, Params = undefined, Query = undefined, Body = undefined>(
  one: Operation<Params, Query, Body, Result>,
): Operation<Params, Query, Body, Result> {
  return one;
}

const id = z.object({ id: z.uuid() });
const conversationQuery = paging.extend({
  channel: z.enum(channelKinds).optional(),
  identity: z.string().min(1).max(200).optional().describe("Phone number, user id or identity id of the customer."),
  folder: z.enum(folders).optional(),
});
const control = {
  method: "POST",
  scope: "conversations:write",
  params: id,
  result: conversationResource,
  addsJobs: true,
} as const;

export const operations = {
  listConversations: operation({
    method: "GET",
    path: "/conversations",
    summary: "Conversations, newest message first",
    scope: "conversations:read",
    query: conversationQuery,
    result: pageOf(conversationResource),
  }),
  getConversation: operation({
    method: "GET",
    path: "/conversations/{id}",
    summary: "One conversation",
    scope: "conversations:read",
    params: id,
    result: conversationResource,
  }),
  listMessages: operation({
    method: "GET",
    path: "/conversations/{id}/messages",
    summary: "Messages, oldest first",
    scope: "conversations:read",
    params: id,
    query: paging,
    result: pageOf(messageResource),
  }),
  getFile: operation({
    method: "GET",
    path: "/files/{id}",
    summary: "The bytes of an attachment; takes one Range",
    scope: "conversations:read",
    params: id,
    result: z.custom<Response>(),
    contentType: "application/octet-stream",
  }),
  sendMessage: operation({
    method: "POST",
    path: "/conversations/{id}/messages",
    summary: "Send a member's message; the AI pauses",
    scope: "conversations:write",
    params: id,
    body: z.object({ text: z.string().min(1).max(8_000) }),
    result: messageResource,
    status: 201,
    addsJobs: true,
  }),
  listTimeline: operation({
    method: "GET",
    path: "/conversations/{id}/timeline",
    summary: "Why the AI spoke or was silent, and what people did, oldest first",
    scope: "conversations:read",
    params: id,
    query: paging,
    result: pageOf(timelineResource),
  }),
  takeControl: operation({ ...control, path: "/conversations/{id}/take-control", summary: "Take manual control" }),
  keepControl: operation({ ...control, path: "/conversations/{id}/keep-control", summary: "Start the pause anew" }),
  handBack: operation({ ...control, path: "/conversations/{id}/hand-back", summary: "Hand back to the AI" }),
  listLeads: operation({
    method: "GET",
    path: "/leads",
    summary: "Leads with their answers, newest first",
    scope: "leads:read",
    query: paging.extend({ search: z.string().trim().max(200).default("") }),
    result: pageOf(leadResource),
  }),
  getLead: operation({
    method: "GET",
    path: "/leads/{id}",
    summary: "One lead with the answers",
    scope: "leads:read",
    params: id,
    result: leadResource,
  }),
  editAnswer: operation({
    method: "PATCH",
    path: "/leads/{id}/answers/{key}",
    summary: "Set an answer and lock it",
    scope: "leads:write",
    params: id.extend({ key: z.string().min(1).max(40) }),
    body: z.object({
      value: z
        .union([z.string().max(4_000), z.number(), z.boolean(), z.array(z.string().max(100)).max(30)])
        .describe("Read by the question's type, as if a person had typed it."),
    }),
    result: leadResource,
  }),
  listNotifications: operation({
    method: "GET",
    path: "/notifications",
    summary: "What was told to whom, newest first",
    scope: "conversations:read",
    query: paging,
    result: pageOf(notificationResource),
  }),
  getWorkflow: operation({
    method: "GET",
    path: "/workflow",
    summary: "The published workflow",
    scope: "workflow:read",
    result: workflowResource,
  }),
} as const;

export type OperationName = keyof typeof operations;
