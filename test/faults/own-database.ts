import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type Connection, createDatabase } from "#db/client.ts";
import { migrate } from "#scripts/migrate.ts";
import { type Cluster, startCluster } from "#scripts/postgres/cluster.ts";
import { ensureDatabase } from "#scripts/postgres/databases.ts";

export interface OwnDatabase extends Connection {
  url: string;
  cluster: Cluster;
}

/** A PostgreSQL of the test's own, migrated: for tests that stop it, or that run apart from the others. */
export async function ownDatabase(settings: Record<string, string> = {}): Promise<OwnDatabase> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "frontdesk-faults-"));
  await chmod(dataDir, 0o711);
  const cluster = await startCluster({ dataDir, durable: false, settings });
  const url = cluster.url("faults");
  await ensureDatabase(cluster.url("postgres"), "faults");
  await migrate(url);
  const connection = createDatabase(url, { max: 8 });
  return {
    ...connection,
    url,
    cluster,
    async close() {
      await connection.close();
      await cluster.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
