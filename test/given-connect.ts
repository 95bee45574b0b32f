import { newId } from "#lib/platform/ids.ts";
import type { Ctx } from "#lib/services/context.ts";
import { createCtx } from "./factories/app.ts";
import { createMember, memberActor } from "./factories/member.ts";
import { createWorkspace } from "./factories/workspace.ts";
import type { Desk } from "./given-desk.ts";

let ids = 0;

/** Accounts are unique across workspaces, and the tests of a file share a database. */
export function newAccountId(): string {
  ids += 1;
  return `7700${Date.now()}${ids}`;
}

/** A Meta app of this installation for every way to sign in, with its dialogs at the fake. */
export function giveMetaApps({ app, graph }: Desk): void {
  Object.assign(app.env, {
    metaAppId: "900100200300400",
    metaAppSecret: "an-app-secret",
    instagramAppId: "900100200300500",
    instagramAppSecret: "an-instagram-secret",
    metaLoginUrl: `${graph.url}/login`,
    instagramLoginUrl: `${graph.url}/login`,
    instagramTokenUrl: `${graph.url}/token`,
  });
}

export function givenNumber({ graph }: Desk, more: { inApp?: boolean } = {}) {
  const number = { id: newAccountId(), wabaId: newAccountId() };
  graph.connect.add({ kind: "number", ...number, ...more });
  return number;
}

export function givenPage(
  { graph }: Desk,
  name = "Harbor & Finch Legal",
  instagram: { id: string; username: string } | null = null,
) {
  const page = { id: newAccountId(), name, token: `page-${newId()}`, instagram };
  graph.connect.add({ kind: "page", ...page });
  return page;
}

export function givenInstagram({ graph }: Desk) {
  const account = { id: newAccountId(), scopedId: newAccountId(), token: `ig-${newId()}` };
  graph.connect.add({ kind: "instagram", ...account });
  return account;
}

/** The owner of another workspace on the same installation. */
export async function anotherOwner({ app }: Desk): Promise<Ctx> {
  const scope = await createWorkspace(app.db);
  return createCtx(app, scope.workspaceId, memberActor(await createMember(scope)));
}
