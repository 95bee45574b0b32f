import { and, eq, type InferSelectModel, or } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { identity, lead } from "#db/schema/index.ts";
import { phoneKey } from "#lib/domain/lead/phone-key.ts";

export type IdentityRecord = InferSelectModel<typeof identity>;
export type LeadRecord = InferSelectModel<typeof lead>;

export interface Address {
  phone: string | null;
  userId: string | null;
}

/** Every identity that has either address: two when the channel has not yet shown that they are one person. */
export async function findIdentities(
  { db, workspaceId }: Scope,
  channelId: string,
  address: Address,
): Promise<IdentityRecord[]> {
  const either = or(
    address.phone === null ? undefined : eq(identity.phoneKey, phoneKey(address.phone)),
    address.userId === null ? undefined : eq(identity.userId, address.userId),
  );
  if (!either) return [];
  return db
    .select()
    .from(identity)
    .where(and(eq(identity.workspaceId, workspaceId), eq(identity.channelId, channelId), either));
}

export async function findIdentity({ db, workspaceId }: Scope, id: string): Promise<IdentityRecord | null> {
  const [row] = await db
    .select()
    .from(identity)
    .where(and(eq(identity.workspaceId, workspaceId), eq(identity.id, id)));
  return row ?? null;
}

export async function insertIdentity(
  { db, workspaceId }: Scope,
  values: Pick<IdentityRecord, "id" | "leadId" | "channelId" | "phone" | "userId" | "name" | "username">,
): Promise<void> {
  await db.insert(identity).values({ workspaceId, ...values });
}

export async function updateIdentity(
  { db, workspaceId }: Scope,
  id: string,
  patch: Partial<Pick<IdentityRecord, "phone" | "userId" | "name" | "username" | "pictureKey" | "profileFetchedAt">>,
): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await db
    .update(identity)
    .set(patch)
    .where(and(eq(identity.workspaceId, workspaceId), eq(identity.id, id)));
}

export async function insertLead(
  { db, workspaceId }: Scope,
  values: Pick<LeadRecord, "id" | "name" | "phone">,
): Promise<void> {
  await db.insert(lead).values({ workspaceId, ...values });
}

export async function updateLead(
  { db, workspaceId }: Scope,
  id: string,
  patch: Partial<Pick<LeadRecord, "name" | "email" | "phone" | "language" | "updatedAt">>,
): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await db
    .update(lead)
    .set(patch)
    .where(and(eq(lead.workspaceId, workspaceId), eq(lead.id, id)));
}

export async function findLead({ db, workspaceId }: Scope, id: string): Promise<LeadRecord | null> {
  const [row] = await db
    .select()
    .from(lead)
    .where(and(eq(lead.workspaceId, workspaceId), eq(lead.id, id)));
  return row ?? null;
}
