import { EventEmitter } from "node:events";
import { Logger as WorkerLogger, type WorkerEvents } from "graphile-worker";
import { createDatabase } from "#db/client.ts";
import { systemClock } from "#lib/platform/clock.ts";
import type { Env } from "#lib/platform/env.ts";
import { type Logger, log } from "#lib/platform/log.ts";
import { surviveLostConnections } from "#lib/platform/lost-connection.ts";
import { saveTraffic } from "#lib/services/channel/gather-traffic.ts";
import type { App } from "#lib/services/context.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { startPools } from "./pools.ts";
import { createWorkerPool } from "./worker-pool.ts";

const saveTrafficEveryMs = 1_000;
const databaseConnections = 12;
const workerConnections = 6;

export interface Worker {
  stop(): Promise<void>;
}

/** Runs every job of the database until it is stopped. Any number of processes may do so. */
export async function startWorker({ url, env }: { url: string; env: Env }): Promise<Worker> {
  surviveLostConnections(log);
  const connection = createDatabase(url, { max: databaseConnections });
  const app: App = { db: connection.db, env, clock: systemClock, log };
  const pgPool = createWorkerPool({ url, max: workerConnections, name: "frontdesk-worker" }, log);
  const heartbeat = startHeartbeat(connection.db, log);
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => heartbeat.add(workerPool.id));
  events.on("worker:create", ({ worker }) => heartbeat.add(worker.workerId));
  const pools = await startPools({ pgPool, events, noHandleSignals: true, logger: workerLogger(log) }, app, heartbeat);
  const saving = setInterval(() => void saveTraffic(app), saveTrafficEveryMs);
  return {
    async stop() {
      await pools.stop();
      clearInterval(saving);
      await saveTraffic(app);
      await heartbeat.stop();
      await pgPool.end();
      await connection.close();
    },
  };
}

/** The library's own lines: only what an operator must see, since failed jobs are logged by us. */
export function workerLogger(to: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === "error") to.warn({ worker: true }, message);
    else to.debug({ worker: true }, message);
  });
}
