import { findLead } from "#db/queries/identity.ts";
import {
  findLeadHandoff,
  type LeadConversation,
  listAnswerHistory,
  listAnswerRecords,
  listLeadConversations,
  listLeadIdentities,
  listLeadLabels,
} from "#db/queries/lead-profile.ts";
import { listNotes, type NoteRecord } from "#db/queries/note.ts";
import { listRecentEvents } from "#db/queries/thread.ts";
import { listQuestionsOfVersions } from "#db/queries/workflow.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import { handleOf, initialsOf, leadName, tintOf } from "#lib/domain/lead/person.ts";
import type { LeadProfile, NoteView } from "#lib/domain/views/conversation-view.ts";
import { briefView } from "../brief/brief-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { timelineEntryView } from "../conversation/timeline-view.ts";
import { pictureUrl } from "../media/media-files.ts";
import { type MemberDirectory, readMemberDirectory } from "../member/member-directory.ts";
import { readModelUse } from "../model/use-view.ts";
import { answerViews } from "./answer-views.ts";

const activityMax = 30;

/**
 * Everything about a person. The questions are those of one conversation: the given one, else the newest.
 * @throws AppError `not_found`, also for a lead of another workspace
 */
export async function readLeadProfile(
  ctx: Ctx,
  leadId: string,
  { conversationId, members }: { conversationId?: string; members?: MemberDirectory } = {},
): Promise<LeadProfile> {
  requirePermission(ctx, "lead.read");
  const [lead, conversations, identities, labels, notes, handoff, directory] = await Promise.all([
    findLead(ctx, leadId),
    listLeadConversations(ctx, leadId),
    listLeadIdentities(ctx, leadId),
    listLeadLabels(ctx, leadId),
    listNotes(ctx, leadId),
    findLeadHandoff(ctx, leadId),
    members ?? readMemberDirectory(ctx),
  ]);
  if (!lead) throw new AppError("not_found", "This lead does not exist.");
  const conversation = conversations.find((one) => one.id === conversationId) ?? conversations[0] ?? null;
  const [answers, activity, modelUse] = await Promise.all([
    readAnswers(ctx, leadId, conversation, directory),
    readActivity(ctx, conversations, directory),
    readModelUse(
      ctx,
      conversations.map((one) => one.id),
    ),
  ]);
  const [first] = identities;
  const name = leadName(
    lead.name,
    first?.channelKind ?? "webchat",
    first ?? { phone: null, username: null, name: null },
  );
  return {
    id: lead.id,
    name,
    initials: initialsOf(name),
    tint: tintOf(lead.id),
    pictureUrl: identities.map(pictureUrl).find((url) => url !== null) ?? null,
    answers,
    brief: handoff && briefView(handoff),
    briefAwaited: handoff !== null && handoff.brief === null,
    identities: identities.map((one) => ({ channelKind: one.channelKind, handle: handleOf(one.channelKind, one) })),
    email: lead.email,
    phone: lead.phone,
    language: lead.language,
    labels,
    notes: notes.flatMap((note) => noteView(note, directory)),
    activity,
    modelUse,
    conversationIds: conversations.map((one) => one.id),
  };
}

async function readAnswers(ctx: Ctx, leadId: string, conversation: LeadConversation | null, members: MemberDirectory) {
  const versionId = conversation?.versionId ?? null;
  const [answers, history, versions] = await Promise.all([
    listAnswerRecords(ctx, leadId),
    listAnswerHistory(ctx, leadId),
    listQuestionsOfVersions(ctx, versionId ? [versionId] : []),
  ]);
  const version = versionId ? (versions.get(versionId) ?? null) : null;
  return answerViews(version, { answers, history, members, askedQuestionKey: conversation?.askedQuestionKey ?? null });
}

async function readActivity(ctx: Ctx, conversations: readonly LeadConversation[], members: MemberDirectory) {
  if (conversations.length === 0) return [];
  const ids = conversations.map((one) => one.id);
  const [events, workspace] = await Promise.all([listRecentEvents(ctx, ids, activityMax), findWorkspace(ctx)]);
  return events.map((event) => timelineEntryView(event, members, workspace?.pauseMinutes ?? 0));
}

function noteView({ id, text, memberId, at }: NoteRecord, members: MemberDirectory): NoteView[] {
  const author = members.view(memberId);
  return author ? [{ id, text, author, at: at.toISOString() }] : [];
}
