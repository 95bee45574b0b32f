import type { Scope } from "#db/client.ts";
import { workflow, workflowVersion } from "#db/schema/index.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { type WorkflowDefinition, workflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { newId } from "#lib/platform/ids.ts";
import { testNow } from "./app.ts";

export function createQuestion(overrides: Partial<Question> & Pick<Question, "key">): Question {
  return {
    type: "text",
    text: `What about ${overrides.key}?`,
    label: overrides.key,
    required: true,
    hint: "",
    options: [],
    futureOnly: false,
    ...overrides,
  };
}

/** The workflow of the demo workspace: need, budget, timeline, email. */
export function createDefinition(overrides: Partial<WorkflowDefinition> = {}): WorkflowDefinition {
  return workflowDefinition.parse({
    kind: "qualify_and_transfer",
    businessName: "Harbor & Finch Legal",
    greeting: "Hi, thanks for contacting Harbor & Finch. I am the virtual front desk.",
    questions: [
      createQuestion({ key: "need", text: "What do you need help with?", label: "Need" }),
      createQuestion({
        key: "budget",
        type: "money",
        text: "What budget do you have in mind?",
        label: "Budget",
        required: false,
      }),
      createQuestion({ key: "timeline", text: "When do you need this solved?", label: "Timeline" }),
      createQuestion({
        key: "email",
        type: "email",
        text: "Which e-mail address can we send our proposal to?",
        label: "E-mail",
      }),
    ],
    handoffMessage:
      "Thank you, that is everything I need. A member of our team will continue this conversation shortly.",
    handoffOnRequestMessage:
      "Of course. I have told our team. A member of our team will continue this conversation shortly.",
    ...overrides,
  });
}

export interface TestWorkflow {
  workflowId: string;
  /** Null while nothing is published. */
  versionId: string | null;
  definition: WorkflowDefinition;
}

/** The workspace's workflow, published as version 1 unless told otherwise. */
export async function createWorkflow(
  { db, workspaceId }: Scope,
  { published = true, ...overrides }: Partial<WorkflowDefinition> & { published?: boolean } = {},
): Promise<TestWorkflow> {
  const definition = createDefinition(overrides);
  const workflowId = newId();
  const versionId = published ? newId() : null;
  await db.insert(workflow).values({
    workspaceId,
    id: workflowId,
    draft: definition,
    draftRevision: 1,
    publishedVersionId: versionId,
    createdAt: testNow,
  });
  if (versionId) {
    await db
      .insert(workflowVersion)
      .values({ workspaceId, id: versionId, workflowId, version: 1, definition, publishedAt: testNow });
  }
  return { workflowId, versionId, definition };
}
