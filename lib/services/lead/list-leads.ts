import { z } from "zod";
import { listByIds } from "#db/queries/inbox.ts";
import { type LeadListRecord, listAnswersOfLeads, listLeads as listLeadRecords } from "#db/queries/leads.ts";
import type { AnswerRecord } from "#db/queries/lead-profile.ts";
import { findMatchingLeads } from "#db/queries/search.ts";
import { listQuestionsOfVersions, type VersionQuestions } from "#db/queries/workflow.ts";
import { findPublishedVersionId } from "#db/queries/workflow-version.ts";
import { initialsOf, leadName, tintOf } from "#lib/domain/lead/person.ts";
import { searchTerms } from "#lib/domain/lead/search-terms.ts";
import type { ConversationRow } from "#lib/domain/views/conversation-view.ts";
import type { LeadAnswerCell, LeadColumn, LeadPage, LeadRow } from "#lib/domain/views/lead-view.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { pageOf, readKeyset } from "../cursor.ts";
import { progressViews } from "../inbox/conversation-row.ts";
import { rowMaker } from "../inbox/read-inbox.ts";
import { readMemberDirectory } from "../member/member-directory.ts";
import { shownAnswer } from "./answer-views.ts";

export const leadParams = z.object({
  search: z.string().trim().max(200).default(""),
  cursor: z.string().max(500).optional(),
});

const leadsPerPage = 50;

/** The leads table, newest first: one row a person, one column a question of the published workflow. */
export async function listLeads(ctx: Ctx, raw: z.input<typeof leadParams>): Promise<LeadPage> {
  requirePermission(ctx, "lead.read");
  const { search, cursor } = leadParams.parse(raw);
  const terms = search === "" ? null : searchTerms(search);
  const version = await readPublished(ctx);
  const questions = columnsOf(version);
  if (search !== "" && terms === null) return { data: [], questions, nextCursor: null };
  const ids = terms && (await findMatchingLeads(ctx, terms.person));
  const filter = { ids, after: readKeyset(cursor) };
  const found = await listLeadRecords(ctx, filter, leadsPerPage + 1);
  const { rows, nextCursor } = pageOf(found, leadsPerPage, (row) => ({ at: row.createdAtExact, id: row.id }));
  const [conversations, answers] = await Promise.all([
    readConversations(ctx, rows),
    listAnswersOfLeads(
      ctx,
      rows.map((row) => row.id),
    ),
  ]);
  const data = rows.map((row) =>
    leadRow(row, conversations.get(row.conversationId ?? ""), answersOf(row.id, answers), version),
  );
  return { data, questions, nextCursor };
}

async function readPublished(ctx: Ctx): Promise<VersionQuestions> {
  const id = await findPublishedVersionId(ctx);
  const versions = await listQuestionsOfVersions(ctx, id ? [id] : []);
  return versions.get(id ?? "") ?? { questions: [], locale: "en" };
}

function columnsOf({ questions }: VersionQuestions): LeadColumn[] {
  return questions.map(({ key, label, text, type }) => ({ key, label: label || text, type }));
}

async function readConversations(ctx: Ctx, rows: readonly LeadListRecord[]): Promise<Map<string, ConversationRow>> {
  const ids = rows.map((row) => row.conversationId).filter((id) => id !== null);
  const [records, members] = await Promise.all([listByIds(ctx, ids), readMemberDirectory(ctx)]);
  const toRow = await rowMaker(ctx, records, members);
  return new Map(records.map((record) => [record.conversation.id, toRow(record)]));
}

const answersOf = (leadId: string, answers: readonly AnswerRecord[]) => answers.filter((one) => one.leadId === leadId);

function leadRow(
  record: LeadListRecord,
  conversation: ConversationRow | undefined,
  answers: readonly AnswerRecord[],
  { questions, locale }: VersionQuestions,
): LeadRow {
  const channelKind = conversation?.channelKind ?? record.channelKind ?? "webchat";
  const name = conversation?.name ?? leadName(record.name, channelKind, { phone: null, username: null, name: null });
  const cell = (one: AnswerRecord): LeadAnswerCell => ({
    state: one.state,
    shown: shownAnswer(one, locale),
    locked: one.locked,
  });
  const states = answers.map((one) => ({ key: one.questionKey, state: one.state }));
  return {
    id: record.id,
    name,
    initials: initialsOf(name),
    tint: tintOf(record.id),
    channelKind,
    conversationId: record.conversationId,
    folder: conversation?.folder ?? "open",
    control: conversation?.control ?? { state: "ai" },
    progress: conversation?.progress ?? progressViews(questions, states),
    answers: Object.fromEntries(answers.map((one) => [one.questionKey, cell(one)])),
    assignee: conversation?.assignee ?? null,
    lastMessageAt: conversation?.lastMessageAt ?? null,
  };
}
