import { eq } from "drizzle-orm";
import { identity, notification } from "#db/schema/index.ts";
import type { Role } from "#lib/domain/access/role.ts";
import { newId } from "#lib/platform/ids.ts";
import type { TestApp } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createAttachment } from "#test/factories/attachment.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createEntries, createGap, createItems } from "#test/factories/knowledge.ts";
import { createLabel } from "#test/factories/label.ts";
import { createMember } from "#test/factories/member.ts";
import { createSession } from "#test/factories/session.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";

/** A workspace of its own with one of everything that routes of the CRM name, and somebody who is signed in. */
export async function givenCrm(app: TestApp, role: Role = "owner") {
  const scope = await createWorkspace(app.db);
  const member = await createMember(scope, { role });
  const { cookie } = await createSession(app, { ...scope, ...member });
  const { versionId } = await createWorkflow(scope);
  const made = await createConversation(scope, { workflowVersionId: versionId, unreadCount: 1 });
  const label = await createLabel(scope);
  const failedId = newId();
  await createConversation(scope, {
    workflowVersionId: versionId,
    messages: [{ author: "customer" }, { id: failedId, author: "member", memberId: member.memberId, state: "failed" }],
  });
  const notificationId = newId();
  const told = {
    id: notificationId,
    memberId: member.memberId,
    kind: "handoff" as const,
    causeId: newId(),
    title: "T",
    body: "B",
  };
  await app.db.insert(notification).values({ workspaceId: scope.workspaceId, conversationId: made.id, ...told });
  const file = await createAttachment(app, scope, { conversationId: made.id });
  await app.db.update(identity).set({ pictureKey: file.storageKey }).where(eq(identity.id, made.identityId));
  const webchat = await createChannel(scope, { kind: "webchat" });
  const [itemId = ""] = await createItems(scope, [{ name: "Sofa", price: 890 }]);
  const [entryId = ""] = await createEntries(scope, [{ title: "Do you deliver?", text: "Yes." }]);
  const gapId = await createGap(scope, "Do you repair sofas?");
  const material = { itemId, entryId, gapId };
  return { scope, member, cookie, made, label, failedId, notificationId, webchat, file, ...material };
}

export type GivenCrm = Awaited<ReturnType<typeof givenCrm>>;
