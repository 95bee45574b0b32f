import type { Database, Db, Scope } from "#db/client.ts";
import { type ApiScope, mayDo, type Permission, type Role } from "#lib/domain/access/role.ts";
import type { Clock } from "#lib/platform/clock.ts";
import type { Env } from "#lib/platform/env.ts";
import type { Logger } from "#lib/platform/log.ts";
import { AppError } from "./app-error.ts";

/** What every service needs of the process it runs in. Made once a process, and once a test. */
export interface App {
  db: Database;
  env: Env;
  clock: Clock;
  log: Logger;
}

export type Actor =
  | { kind: "member"; memberId: string; userId: string; name: string; role: Role }
  | { kind: "api_key"; apiKeyId: string; scopes: readonly ApiScope[] }
  | { kind: "visitor"; identityId: string }
  | { kind: "system" };

/** Where a verb runs (database or transaction, one workspace) and for whom. */
export interface Ctx extends Scope {
  app: App;
  actor: Actor;
}

export function systemCtx(app: App, workspaceId: string): Ctx {
  return { app, db: app.db, workspaceId, actor: { kind: "system" } };
}

/** Runs `work` in one transaction; joins the one that is running. */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction((tx: Db) => work({ ...ctx, db: tx }));
}

const scopeOf = {
  "conversation.read": "conversations:read",
  "conversation.reply": "conversations:write",
  "lead.read": "leads:read",
  "lead.edit": "leads:write",
  "workflow.read": "workflow:read",
  "workflow.edit": null,
  "workflow.publish": null,
  "settings.edit": null,
} as const satisfies Record<Permission, ApiScope | null>;

/** @throws AppError `forbidden` */
export function requirePermission(ctx: Ctx, permission: Permission): void {
  const { actor } = ctx;
  if (actor.kind === "system") return;
  if (actor.kind === "member" && mayDo(actor.role, permission)) return;
  const scope = scopeOf[permission];
  if (actor.kind === "api_key" && scope !== null && actor.scopes.includes(scope)) return;
  throw new AppError("forbidden", "You are not allowed to do this. Ask the owner of the workspace.");
}

/** The member behind the call, null for keys and the system. */
export function actingMemberId(ctx: Ctx): string | null {
  return ctx.actor.kind === "member" ? ctx.actor.memberId : null;
}
