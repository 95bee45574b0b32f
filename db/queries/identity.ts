import { and, eq, type InferSelectModel, or, type Placeholder } from "drizzle-orm";
import { builtOnce, builtPerColumns } from "#db/built-once.ts";
import type { Scope } from "#db/client.ts";
import { identity, lead } from "#db/schema/index.ts";
import { phoneKey } from "#lib/domain/lead/phone-key.ts";

export type IdentityRecord = InferSelectModel<typeof identity>;
export type LeadRecord = InferSelectModel<typeof lead>;

export interface Address {
  phone: string | null;
  userId: string | null;
}

const ofPhone = builtOnce(["workspaceId", "channelId", "key"], (db, { key, ...where }) =>
  db
    .select()
    .from(identity)
    .where(and(inChannel(where), eq(identity.phoneKey, key))),
);
const ofUserId = builtOnce(["workspaceId", "channelId", "userId"], (db, { userId, ...where }) =>
  db
    .select()
    .from(identity)
    .where(and(inChannel(where), eq(identity.userId, userId))),
);
const ofEither = builtOnce(["workspaceId", "channelId", "key", "userId"], (db, { key, userId, ...where }) =>
  db
    .select()
    .from(identity)
    .where(and(inChannel(where), or(eq(identity.phoneKey, key), eq(identity.userId, userId)))),
);

function inChannel({ workspaceId, channelId }: Record<"workspaceId" | "channelId", Placeholder>) {
  return and(eq(identity.workspaceId, workspaceId), eq(identity.channelId, channelId));
}

/** Every identity that has either address: two when the channel has not yet shown that they are one person. */
export async function findIdentities(
  { db, workspaceId }: Scope,
  channelId: string,
  address: Address,
): Promise<IdentityRecord[]> {
  const { phone, userId } = address;
  const key = phone === null ? null : phoneKey(phone);
  const where = { workspaceId, channelId };
  if (key !== null && userId !== null) return ofEither(db, { ...where, key, userId });
  if (key !== null) return ofPhone(db, { ...where, key });
  return userId === null ? [] : ofUserId(db, { ...where, userId });
}

const byId = builtOnce(["workspaceId", "id"], (db, { workspaceId, id }) =>
  db
    .select()
    .from(identity)
    .where(and(eq(identity.workspaceId, workspaceId), eq(identity.id, id))),
);

export async function findIdentity({ db, workspaceId }: Scope, id: string): Promise<IdentityRecord | null> {
  const [row] = await byId(db, { workspaceId, id });
  return row ?? null;
}

export async function updateIdentity(
  { db, workspaceId }: Scope,
  id: string,
  patch: Partial<Omit<IdentityRecord, "workspaceId" | "id" | "phoneKey">>,
): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await db
    .update(identity)
    .set(patch)
    .where(and(eq(identity.workspaceId, workspaceId), eq(identity.id, id)));
}

type LeadPatch = Partial<Pick<LeadRecord, "name" | "email" | "phone" | "language" | "updatedAt">>;

const updateById = builtPerColumns(["workspaceId", "id"], (db, patch: LeadPatch, { workspaceId, id }) =>
  db
    .update(lead)
    .set(patch)
    .where(and(eq(lead.workspaceId, workspaceId), eq(lead.id, id))),
);

export async function updateLead({ db, workspaceId }: Scope, id: string, patch: LeadPatch): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await updateById(db, patch, { workspaceId, id });
}

export async function findLead({ db, workspaceId }: Scope, id: string): Promise<LeadRecord | null> {
  const [row] = await db
    .select()
    .from(lead)
    .where(and(eq(lead.workspaceId, workspaceId), eq(lead.id, id)));
  return row ?? null;
}
