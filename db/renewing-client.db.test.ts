import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Connection, type Db, createDatabase } from "./client.ts";

let database: TestDatabase;
/** One connection at a time, so that what follows a loss would have to use what was lost. */
let narrow: Connection;

beforeAll(async () => {
  database = await testDatabase();
  narrow = createDatabase(database.url, { max: 1 });
  await database.db.execute(sql`create table kept (what text)`);
});
afterAll(async () => {
  await narrow.close();
  await database.close();
});

async function cutOff(db: Db): Promise<void> {
  const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  await database.db.execute(sql`select pg_terminate_backend(${row?.pid}, 5000)`);
}

const answers = async () => (await narrow.db.execute(sql`select 1 as n`)).length === 1;

test.each(["a statement", "nothing"])(
  "after a transaction lost its connection during %s, others are answered",
  async (during) => {
    const lost = narrow.db.transaction(async (tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      const running = during === "a statement" ? tx.execute(sql`select pg_sleep(30)`) : null;
      await database.db.execute(sql`select pg_terminate_backend(${row?.pid}, 5000)`);
      await running;
      await tx.execute(sql`select 1`);
    });
    await expect(lost).rejects.toThrow();
    for (let again = 0; again < 3; again += 1) expect(await answers()).toBe(true);
  },
);

test("what a lost transaction still does reaches nobody", async () => {
  const next = Promise.withResolvers<void>();
  const late = Promise.withResolvers<string>();
  const lost = narrow.db.transaction(async (tx) => {
    await tx.execute(sql`insert into kept values ('first')`);
    await cutOff(tx);
    await next.promise;
    await Promise.try(() => tx.execute(sql`insert into kept values ('second')`)).then(
      () => late.resolve("stored"),
      (error: Error) => late.resolve(String(error.cause)),
    );
  });
  await expect(lost).rejects.toThrow();
  await narrow.db.transaction(async (tx) => {
    await tx.execute(sql`insert into kept values ('third')`);
    next.resolve();
    expect(await late.promise).toMatch(/transaction is over/);
  });
  expect(await database.db.execute(sql`select what from kept`)).toEqual([{ what: "third" }]);
});
