import { type AnyPgColumn, customType, foreignKey, timestamp, uuid } from "drizzle-orm/pg-core";

/** Raw bytes; the drivers give and take `Uint8Array`. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** An instant, with time zone, as `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const workspaceId = () => uuid("workspace_id").notNull();
export const id = () => uuid("id").notNull();
export const createdAt = () => instant("created_at").notNull().defaultNow();

/** A reference inside one workspace: keys are `(workspace_id, id)`. */
export function refersTo(
  row: { workspaceId: AnyPgColumn },
  column: AnyPgColumn,
  target: { workspaceId: AnyPgColumn; id: AnyPgColumn },
) {
  return foreignKey({ columns: [row.workspaceId, column], foreignColumns: [target.workspaceId, target.id] });
}
