import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/**
 * Lets the database itself watch the fence: whenever an AI message is stored, or claimed for a call, for a control that
 * is over or in a folder that is not open, it is noted. Exact, because the conversation is locked at that moment.
 */
export async function startFenceGuard(db: Database): Promise<void> {
  await db.execute(sql`create table if not exists test_breach (message_id uuid, what text)`);
  await db.execute(sql`
    create or replace function test_watch_fence() returns trigger language plpgsql as $$
    declare epoch int; folder_now text;
    begin
      select control_epoch, folder into epoch, folder_now from conversation
      where workspace_id = new.workspace_id and id = new.conversation_id;
      if new.control_epoch < epoch or (new.state = 'sending' and new.control_epoch <> epoch) or folder_now <> 'open' then
        insert into test_breach values (new.id, format('%s, made for epoch %s, at epoch %s in %s',
          new.state, new.control_epoch, epoch, folder_now));
      end if;
      return new;
    end $$`);
  await db.execute(sql`
    create or replace trigger test_watch_stored after insert on message
    for each row when (new.author = 'ai') execute function test_watch_fence()`);
  await db.execute(sql`
    create or replace trigger test_watch_claimed after update of state on message
    for each row when (new.author = 'ai' and new.state = 'sending') execute function test_watch_fence()`);
}

export async function listBreaches(db: Database): Promise<string[]> {
  const rows = await db.execute<{ message_id: string; what: string }>(sql`select message_id, what from test_breach`);
  return rows.map((row) => `AI message ${row.message_id}: ${row.what}`);
}
