import { updateLead } from "#db/queries/identity.ts";
import { saveMemberAnswer } from "#db/queries/lead-profile.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import type { AnswerValue, InvalidReason } from "#lib/domain/qualification/answer.ts";
import { parseValue } from "#lib/domain/qualification/parse-value/parse-value.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { showValue } from "#lib/domain/qualification/show-value.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { refreshBriefLater } from "../brief/schedule-brief.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { requireMemberId } from "../conversation/acting-member.ts";
import { type EditableQuestion, lockEditableQuestion } from "./editable-question.ts";

/**
 * A person sets an answer. It is final: the AI cannot overwrite it.
 * @param words what the person typed, read by the question's type
 * @throws AppError `invalid` with a sentence for the field, `not_found`
 */
export async function editAnswer(ctx: Ctx, leadId: string, key: string, words: string): Promise<void> {
  requirePermission(ctx, "lead.edit");
  await inTransaction(ctx, async (tx) => {
    const editable = await lockEditableQuestion(tx, leadId, key);
    const value = readValue(tx, editable, words);
    const at = tx.app.clock.now();
    const memberId = await requireMemberId(tx);
    await saveMemberAnswer(tx, { leadId, questionKey: key, value, memberId, at });
    await updateLead(tx, leadId, { updatedAt: at, ...contactOf(value) });
    const [newest] = editable.conversationIds;
    if (newest) {
      const { question, definition } = editable;
      const shown = showValue(value, definition.languages[0] ?? "en");
      const data = { questionKey: key, label: question.label, shown };
      await insertTimeline(tx, newest, [{ kind: "answer_edited", memberId, data, at }]);
    }
    for (const id of editable.conversationIds) await refreshBriefLater(tx, id);
    await publishConversations(tx, leadId, editable.conversationIds);
  });
}

export async function publishConversations(tx: Ctx, leadId: string, conversationIds: readonly string[]): Promise<void> {
  for (const conversationId of conversationIds) await publish(tx, { type: "conversation", conversationId, leadId });
}

function readValue(tx: Ctx, { question, definition }: EditableQuestion, words: string): AnswerValue {
  const { country, currency, timeZone, languages } = definition;
  const context = {
    language: languages[0] ?? null,
    country,
    currency,
    timeZone,
    now: tx.app.clock.now(),
    earlierWords: words,
  };
  const parsed = parseValue(question, words, context);
  if (!parsed.ok) throw new AppError("invalid", sentenceOf(parsed.reason, question), { field: "text" });
  return parsed.value;
}

const sentences = {
  email_without_domain: "This e-mail address has no domain. Write it like name@example.com.",
  email_malformed: "This is not an e-mail address. Write it like name@example.com.",
  email_misspelt: "The domain of this e-mail address looks mistyped.",
  phone_malformed: "This is not a telephone number. Write it with the country code, such as +1 415 555 0142.",
  not_a_number: "This is not a number.",
  no_amount: "There is no amount in it. Write it like 3,000 or up to $3,000.",
  not_an_option: "This is none of the options.",
  no_date: "There is no date in it. Write it like 17 October 2025.",
  date_in_past: "This day is in the past.",
  not_yes_or_no: "Write yes or no.",
  too_long: "This is too long.",
  empty: "Write a value first.",
} as const satisfies Record<InvalidReason, string>;

function sentenceOf(reason: InvalidReason, { options }: Question): string {
  return reason === "not_an_option" && options.length > 0 ? `Choose one of: ${options.join(", ")}.` : sentences[reason];
}

/** An e-mail or telephone number is also how the lead is reached. */
function contactOf(value: AnswerValue): { email?: string; phone?: string } {
  if (value.type === "email") return { email: value.email };
  return value.type === "phone" ? { phone: value.phone } : {};
}
