import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { readSharedCounts, readWorkerFacts } from "#db/queries/health.ts";
import { app } from "./app.ts";

declare global {
  var frontdeskMetrics: Registry | undefined;
}

const gauges = {
  frontdesk_sends_unknown_total: "Messages whose outcome at the platform is not known",
  frontdesk_messages_failed: "Messages that a platform refused in the last day",
  frontdesk_conversations_waiting: "Conversations that wait for a person",
  frontdesk_deliveries_unprocessed: "Webhook deliveries that are stored and not yet processed",
  frontdesk_jobs_due: "Jobs that are due and not taken",
  frontdesk_jobs_oldest_due_seconds: "How long the oldest due job has waited",
} as const;
type GaugeName = keyof typeof gauges;

/** Prometheus text: this process's own metrics, and the numbers that all processes share. */
export async function renderMetrics(): Promise<{ text: string; contentType: string }> {
  globalThis.frontdeskMetrics ??= createRegistry();
  const registry = globalThis.frontdeskMetrics;
  const [counts, worker] = await Promise.all([readSharedCounts(app().db), readWorkerFacts(app().db)]);
  const values: Record<GaugeName, number> = {
    frontdesk_sends_unknown_total: counts.sendsUnknown,
    frontdesk_messages_failed: counts.messagesFailed,
    frontdesk_conversations_waiting: counts.waitingConversations,
    frontdesk_deliveries_unprocessed: counts.deliveriesUnprocessed,
    frontdesk_jobs_due: worker.dueJobs,
    frontdesk_jobs_oldest_due_seconds: worker.oldestDueSeconds,
  };
  for (const [name, value] of Object.entries(values)) {
    const gauge = registry.getSingleMetric(name);
    if (gauge instanceof Gauge) gauge.set(value);
  }
  return { text: await registry.metrics(), contentType: registry.contentType };
}

function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const [name, help] of Object.entries(gauges)) registry.registerMetric(new Gauge({ name, help, registers: [] }));
  return registry;
}
