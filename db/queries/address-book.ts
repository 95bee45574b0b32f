import { and, eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { addressBookEntry } from "#db/schema/index.ts";
import { phoneKey } from "#lib/domain/lead/phone-key.ts";
import type { Address } from "./identity.ts";

/** What an address book calls more people than this is not kept: an app holds a few thousand. */
const entriesMax = 20_000;

/** The keys under which an address stands in the book. */
export function bookKeys({ phone, userId }: Address): string[] {
  return [phone === null ? null : phoneKey(phone), userId].filter((one) => one !== null);
}

/** Keeps what the owner calls somebody who has not written yet. @returns false when the book is full */
export async function keepBookEntry(
  { db, workspaceId }: Scope,
  channelId: string,
  address: Address,
  name: string,
): Promise<boolean> {
  const keys = bookKeys(address);
  const kept = await db.execute(sql`
    insert into ${addressBookEntry} (workspace_id, channel_id, address, name)
    select ${workspaceId}::uuid, ${channelId}::uuid, key, ${name}
    from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as key
    where (select count(*) from (select 1 from ${addressBookEntry}
      where workspace_id = ${workspaceId}::uuid and channel_id = ${channelId}::uuid limit ${entriesMax}) as kept) < ${entriesMax}
    on conflict (workspace_id, channel_id, address) do update set name = excluded.name
    returning address`);
  return kept.length > 0;
}

export async function forgetBookEntry({ db, workspaceId }: Scope, channelId: string, address: Address): Promise<void> {
  await db
    .delete(addressBookEntry)
    .where(and(ofChannel(workspaceId, channelId), inArray(addressBookEntry.address, bookKeys(address))));
}

/** The whole book of a channel: its owner took the number away. */
export async function forgetBook({ db, workspaceId }: Scope, channelId: string): Promise<void> {
  await db.delete(addressBookEntry).where(ofChannel(workspaceId, channelId));
}

function ofChannel(workspaceId: string, channelId: string) {
  return and(eq(addressBookEntry.workspaceId, workspaceId), eq(addressBookEntry.channelId, channelId));
}
