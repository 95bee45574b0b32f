import { findLead } from "#db/queries/identity.ts";
import { listLeadConversations, lockLeadConversations } from "#db/queries/lead-profile.ts";
import { findWorkflowVersion } from "#db/queries/workflow-version.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";

export interface EditableQuestion {
  question: Question;
  definition: WorkflowDefinition;
  /** Newest first. */
  conversationIds: string[];
}

/**
 * The question that an answer of the lead belongs to. Locks the lead's conversations: an AI turn that is running has
 * saved before, or sees the change.
 * @throws AppError `not_found` for a lead of another workspace and for a key that no question has
 */
export async function lockEditableQuestion(tx: Ctx, leadId: string, key: string): Promise<EditableQuestion> {
  await lockLeadConversations(tx, leadId);
  const [lead, conversations] = await Promise.all([findLead(tx, leadId), listLeadConversations(tx, leadId)]);
  if (!lead) throw new AppError("not_found", "This lead does not exist.");
  const versionId = conversations[0]?.versionId;
  const version = versionId ? await findWorkflowVersion(tx, versionId) : null;
  const question = version?.definition.questions.find((one) => one.key === key);
  if (!version || !question) throw new AppError("not_found", "This lead is not asked such a question.");
  return { question, definition: version.definition, conversationIds: conversations.map((one) => one.id) };
}
