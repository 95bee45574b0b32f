import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtOnce, builtPerColumns } from "#db/built-once.ts";
import type { Scope } from "#db/client.ts";
import { lead } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createWorkspace } from "#test/factories/workspace.ts";

let database: TestDatabase;
let scope: Scope;
beforeAll(async () => {
  database = await testDatabase();
  scope = await createWorkspace(database.db);
});
afterAll(() => database.close());

let builds = 0;
const find = builtOnce(["workspaceId", "id"], (db, { workspaceId, id }) => {
  builds += 1;
  return db
    .select()
    .from(lead)
    .where(and(eq(lead.workspaceId, workspaceId), eq(lead.id, id)));
});
const insert = builtPerColumns([], (db, columns: typeof lead.$inferInsert) => {
  builds += 1;
  return db.insert(lead).values(columns);
});
const update = builtPerColumns(["id"], (db, columns: Partial<typeof lead.$inferInsert>, { id }) =>
  db.update(lead).set(columns).where(eq(lead.id, id)),
);

describe("a statement that is built once", () => {
  it("runs with other values, on the connection that is given", async () => {
    const { db, workspaceId } = scope;
    const [ada, tom] = [newId(), newId()];
    const at = new Date("2026-03-01T09:30:00Z");
    builds = 0;
    await insert(db, { workspaceId, id: ada, name: "Ada", updatedAt: at }, {});
    const undone = db.transaction(async (tx) => {
      await insert(tx, { workspaceId, id: tom, name: "Tom", updatedAt: at }, {});
      expect(await find(tx, { workspaceId, id: tom })).toMatchObject([{ name: "Tom", updatedAt: at }]);
      expect(await find(db, { workspaceId, id: tom })).toEqual([]);
      throw new Error("undo");
    });
    await expect(undone).rejects.toThrow("undo");
    expect(await find(db, { workspaceId, id: tom })).toEqual([]);
    expect(await find(db, { workspaceId, id: ada })).toMatchObject([{ name: "Ada", email: null, updatedAt: at }]);
    expect(builds).toBe(2);
  });

  it("tells null, nothing and a value apart", async () => {
    const { db, workspaceId } = scope;
    const id = newId();
    await insert(db, { workspaceId, id, name: "Ada", email: "ada@example.com", updatedAt: undefined }, {});
    await update(db, { name: undefined, email: null }, { id });
    expect(await find(db, { workspaceId, id })).toMatchObject([{ name: "Ada", email: null }]);
    await update(db, { name: null, email: "a@example.com" }, { id });
    expect(await find(db, { workspaceId, id })).toMatchObject([{ name: null, email: "a@example.com" }]);
  });
});
