import { listCustomerNames } from "#db/queries/customer-name.ts";
import { leadName } from "#lib/domain/lead/person.ts";
import type { Ctx } from "../context.ts";

/** Rows about conversations, each with what its customer is called in the inbox. */
export async function nameCustomers<Row extends { conversationId: string }>(
  ctx: Ctx,
  rows: readonly Row[],
): Promise<(Row & { name: string })[]> {
  const found = await listCustomerNames(ctx, [...new Set(rows.map((row) => row.conversationId))]);
  const names = new Map(found.map((one) => [one.conversationId, leadName(one.leadName, one.channelKind, one.address)]));
  return rows.flatMap((row) => {
    const name = names.get(row.conversationId);
    return name === undefined ? [] : [{ ...row, name }];
  });
}
