import type { z } from "zod";
import type { AnswerRecord } from "#db/queries/lead-profile.ts";
import {
  findLeadRecord,
  type LeadListRecord,
  listAnswersOfLeads,
  listConversationsOfLeads,
  listLeads,
} from "#db/queries/leads.ts";
import { findMatchingLeads } from "#db/queries/search.ts";
import { listQuestionsOfVersions, type VersionQuestions } from "#db/queries/workflow.ts";
import { leadName } from "#lib/domain/lead/person.ts";
import { searchTerms } from "#lib/domain/lead/search-terms.ts";
import type { AnswerValue } from "#lib/domain/qualification/answer.ts";
import { AppError } from "#lib/services/app-error.ts";
import type { Ctx } from "#lib/services/context.ts";
import { pageOf, readKeyset } from "#lib/services/cursor.ts";
import { shownAnswer } from "#lib/services/lead/answer-views.ts";
import type { answerResource, leadResource } from "./schemas.ts";

type Lead = z.infer<typeof leadResource>;
type Answer = z.infer<typeof answerResource>;

interface LeadQuery {
  search: string;
  limit: number;
  cursor?: string | undefined;
}

export async function readLeads(
  ctx: Ctx,
  { search, limit, cursor }: LeadQuery,
): Promise<{ data: Lead[]; nextCursor: string | null }> {
  const terms = search === "" ? null : searchTerms(search);
  if (search !== "" && terms === null) return { data: [], nextCursor: null };
  const ids = terms && (await findMatchingLeads(ctx, terms.person));
  const filter = { ids, after: readKeyset(cursor) };
  const found = await listLeads(ctx, filter, limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, (row) => ({ at: row.createdAtExact, id: row.id }));
  return { data: await resourcesOf(ctx, rows), nextCursor };
}

export async function readLead(ctx: Ctx, id: string): Promise<Lead> {
  const record = await findLeadRecord(ctx, id);
  const [resource] = record ? await resourcesOf(ctx, [record]) : [];
  if (!resource) throw new AppError("not_found", "This lead does not exist.");
  return resource;
}

/** A value as a person would type it. */
export function wordsOf(value: string | number | boolean | string[]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") : String(value);
}

async function resourcesOf(ctx: Ctx, records: readonly LeadListRecord[]): Promise<Lead[]> {
  const ids = records.map((one) => one.id);
  const [conversations, answers] = await Promise.all([
    listConversationsOfLeads(ctx, ids),
    listAnswersOfLeads(ctx, ids),
  ]);
  const versionIds = new Set(conversations.map((one) => one.versionId).filter((id) => id !== null));
  const versions = await listQuestionsOfVersions(ctx, [...versionIds]);
  return records.map((record) => {
    const own = conversations.filter((one) => one.leadId === record.id);
    const version = versions.get(own[0]?.versionId ?? "") ?? { questions: [], locale: "en" };
    const { id, email, phone, language } = record;
    const name = leadName(record.name, record.channelKind ?? "webchat", { phone, username: null, name: null });
    const given = answers.filter((one) => one.leadId === id);
    return {
      id,
      name,
      email,
      phone,
      language,
      conversationIds: own.map((one) => one.id),
      answers: answersOf(version, given),
    };
  });
}

function answersOf({ questions, locale }: VersionQuestions, answers: readonly AnswerRecord[]): Answer[] {
  return questions.map(({ key, text, type }) => {
    const answer = answers.find((one) => one.questionKey === key);
    return {
      key,
      question: text,
      type,
      state: answer?.state ?? "open",
      value: answer?.value ? plainValue(answer.value) : null,
      shown: answer ? shownAnswer(answer, locale) : null,
      words: answer?.words ?? null,
      messageId: answer?.messageId ?? null,
      setBy: answer?.setBy ?? null,
      locked: answer?.locked ?? false,
    };
  });
}

function plainValue(value: AnswerValue): Answer["value"] {
  switch (value.type) {
    case "text":
      return value.text;
    case "choice":
      return value.option;
    case "multiple_choice":
      return value.options;
    case "number":
      return value.max === null ? value.number : { from: value.number, to: value.max };
    case "money":
      return { currency: value.currency, atLeastMinor: value.atLeastMinor, atMostMinor: value.atMostMinor };
    case "date":
      return { from: value.from, to: value.to, asap: value.asap };
    case "email":
      return value.email;
    case "phone":
      return value.phone;
    case "yes_no":
      return value.yes;
  }
}
