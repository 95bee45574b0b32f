import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#scripts/migrate.ts";
import { startCluster } from "#scripts/postgres/cluster.ts";
import { ensureDatabase } from "#scripts/postgres/databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Leads to the migrated database that every test file gets its own copy of. */
    templateUrl: string;
  }
}

const templateName = "frontdesk_template";

/** One PostgreSQL for the whole run, thrown away at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "frontdesk-test-"));
  await chmod(dataDir, 0o711);
  const cluster = await startCluster({ dataDir, durable: false, settings: { max_connections: "200" } });
  const templateUrl = cluster.url(templateName);
  await ensureDatabase(cluster.url("postgres"), templateName);
  await migrate(templateUrl);
  project.provide("templateUrl", templateUrl);
  return async () => {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
