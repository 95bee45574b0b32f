import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { type Connection, createDatabase } from "#db/client.ts";

export interface TestDatabase extends Connection {
  url: string;
}

/**
 * A migrated database of its own, copied from the template. Call once a file, in `beforeAll`, and `close` it in `afterAll`:
 * tests of one file share it and keep apart by workspace.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const templateUrl = inject("templateUrl");
  const template = databaseName(templateUrl);
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(templateUrl, (admin) => admin`create database ${admin(name)} template ${admin(template)}`);
  const url = withDatabase(templateUrl, name);
  const connection = createDatabase(url, { max: 10 });
  return {
    ...connection,
    url,
    async close() {
      await connection.close();
      await administer(templateUrl, (admin) => admin`drop database ${admin(name)} with (force)`);
    },
  };
}

async function administer(url: string, statement: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(withDatabase(url, "postgres"), { max: 1, onnotice: () => {} });
  try {
    await statement(admin);
  } finally {
    await admin.end();
  }
}

function databaseName(url: string): string {
  return new URL(url).pathname.slice(1);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
