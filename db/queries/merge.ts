import { sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { sortPast } from "./history.ts";

/** Farther away than any conversation is long, and than `sortPast` moves. */
const outOfTheWay = 20_000_000;

/**
 * Everything that belongs to one conversation becomes part of another, and the empty one goes. Its messages stand before
 * those that came live to the other, in the order of their time; what the AI wrote and has not sent is withheld.
 * Call under the locks of both.
 */
export async function moveConversation(scope: Scope, fromId: string, toId: string): Promise<void> {
  const { db, workspaceId } = scope;
  const from = sql`workspace_id = ${workspaceId} and conversation_id = ${fromId}`;
  await db.execute(sql`
    update message set conversation_id = ${toId}, seq = seq - ${outOfTheWay}::int,
      answers_from_seq = null, answers_through_seq = null,
      state = case when author = 'ai' and state = 'queued' then 'withheld' else state end,
      withheld_because = case when author = 'ai' and state = 'queued' then 'control_changed' else withheld_because end
    where ${from}`);
  await db.execute(sql`update attachment set conversation_id = ${toId} where ${from}`);
  await db.execute(sql`update timeline_event set conversation_id = ${toId} where ${from}`);
  await db.execute(sql`update handoff set conversation_id = ${toId} where ${from}`);
  await db.execute(sql`update turn set conversation_id = ${toId} where ${from}`);
  await db.execute(sql`update notification set conversation_id = ${toId} where ${from}`);
  await db.execute(sql`
    insert into conversation_label (workspace_id, conversation_id, label_id)
    select workspace_id, ${toId}::uuid, label_id from conversation_label where ${from} on conflict do nothing`);
  await db.execute(sql`delete from conversation_label where ${from}`);
  await db.execute(sql`delete from conversation where workspace_id = ${workspaceId} and id = ${fromId}`);
  await sortPast(scope, toId);
}

/**
 * Everything that is known of one lead becomes part of another, and the empty one goes. Of two answers to a question the
 * locked one stays, then the settled one, then the newer; every value remains in the history.
 */
export async function moveLead({ db, workspaceId }: Scope, fromId: string, toId: string): Promise<void> {
  const from = sql`workspace_id = ${workspaceId} and lead_id = ${fromId}`;
  await db.execute(sql`
    insert into answer as kept (workspace_id, lead_id, question_key, state, value, words, message_id, set_by, member_id,
      locked, invalid_count, refused_count, updated_at)
    select workspace_id, ${toId}::uuid, question_key, state, value, words, message_id, set_by, member_id,
      locked, invalid_count, refused_count, updated_at
    from answer where ${from}
    on conflict (workspace_id, lead_id, question_key) do update set
      state = excluded.state, value = excluded.value, words = excluded.words, message_id = excluded.message_id,
      set_by = excluded.set_by, member_id = excluded.member_id, locked = excluded.locked,
      invalid_count = excluded.invalid_count, refused_count = excluded.refused_count, updated_at = excluded.updated_at
    where (excluded.locked and not kept.locked)
      or (excluded.locked = kept.locked and excluded.state <> 'open'
        and (kept.state = 'open' or excluded.updated_at > kept.updated_at))`);
  await db.execute(sql`delete from answer where ${from}`);
  for (const table of ["answer_history", "note", "identity", "conversation"])
    await db.execute(sql`update ${sql.identifier(table)} set lead_id = ${toId} where ${from}`);
  await db.execute(sql`
    update lead as kept set name = coalesce(kept.name, gone.name), email = coalesce(kept.email, gone.email),
      phone = coalesce(kept.phone, gone.phone), language = coalesce(kept.language, gone.language),
      created_at = least(kept.created_at, gone.created_at)
    from lead as gone where gone.workspace_id = ${workspaceId} and gone.id = ${fromId}
      and kept.workspace_id = ${workspaceId} and kept.id = ${toId}`);
  await db.execute(sql`delete from lead where workspace_id = ${workspaceId} and id = ${fromId}`);
}

export async function deleteIdentity({ db, workspaceId }: Scope, id: string): Promise<void> {
  await db.execute(sql`delete from identity where workspace_id = ${workspaceId} and id = ${id}`);
}
