import { afterAll, beforeAll, expect, test } from "vitest";
import { conversationState, findConversation } from "#db/queries/conversation.ts";
import { findMessage } from "#db/queries/message.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel } from "./channel.ts";
import { createConversation } from "./conversation.ts";
import { createLabel } from "./label.ts";
import { createAnswer } from "./lead.ts";
import { createMember } from "./member.ts";
import { createWorkflow } from "./workflow.ts";
import { createWorkspace } from "./workspace.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("the factories make a workspace whose rows fit together", async () => {
  const scope = await createWorkspace(database.db);
  const { memberId } = await createMember(scope);
  const { versionId } = await createWorkflow(scope);
  const channel = await createChannel(scope, { kind: "instagram" });
  const made = await createConversation(scope, {
    channel,
    workflowVersionId: versionId,
    assigneeId: memberId,
    messages: [
      { author: "customer", text: "I need a lawyer" },
      { author: "ai", text: "What budget do you have in mind?" },
      { author: "customer", text: "3k" },
    ],
  });
  await createLabel(scope, { conversationIds: [made.id] });
  await createAnswer(scope, { leadId: made.leadId, questionKey: "need", value: { type: "text", text: "a lawyer" } });

  const row = await findConversation(scope, made.id);
  expect(row && conversationState(row)).toMatchObject({ folder: "open", lastCustomerSeq: 3, answeredSeq: 3 });
  expect(row).toMatchObject({ lastSeq: 3, lastMessageId: made.messageIds[2], assigneeId: memberId, greeted: true });
  expect(await findMessage(scope, made.messageIds[1] ?? "")).toMatchObject({ author: "ai", seq: 2, state: "sent" });
});
