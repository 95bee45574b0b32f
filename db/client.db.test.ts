import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("a test database answers and holds the job queue", async () => {
  const rows = await database.sql`select to_regclass('graphile_worker.jobs') is not null as migrated`;
  expect(rows).toEqual([{ migrated: true }]);
});

test("the database compares and folds letters of every language", async () => {
  const rows =
    await database.sql`select 'ÁRBOL' ilike 'árbol' as folded, version() ~ '^PostgreSQL 1[5-9]' as supported`;
  expect(rows).toEqual([{ folded: true, supported: true }]);
});
