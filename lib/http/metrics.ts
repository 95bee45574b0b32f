import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { readSharedCounts, readWorkerFacts } from "#db/queries/health.ts";
import { countTurnsSince, type TurnCount } from "#db/queries/turn.ts";
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

const hourMs = 3_600_000;
/** Over all workspaces, by reason. */
const turnGauges = {
  turn: { name: "frontdesk_turns_last_hour", help: "Turns of the last hour, by agent and fallback reason" },
  answer_dropped: { name: "frontdesk_answers_dropped_last_hour", help: "Answers of the last hour without evidence" },
  reply_refused: { name: "frontdesk_replies_refused_last_hour", help: "Replies of the last hour that broke a rule" },
  limit_reached: { name: "frontdesk_limits_reached_last_hour", help: "Conversations of the last hour in circles" },
} as const satisfies Record<TurnCount["kind"], { name: string; help: string }>;

/** Prometheus text: this process's own metrics, and the numbers that all processes share. */
export async function renderMetrics(): Promise<{ text: string; contentType: string }> {
  globalThis.frontdeskMetrics ??= createRegistry();
  const registry = globalThis.frontdeskMetrics;
  const { db, clock } = app();
  const since = new Date(clock.now().getTime() - hourMs);
  const [counts, worker, turns] = await Promise.all([
    readSharedCounts(db),
    readWorkerFacts(db),
    countTurnsSince(db, since),
  ]);
  setTurnGauges(registry, turns);
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

/** What did not happen in the last hour is not there. */
function setTurnGauges(registry: Registry, counts: readonly TurnCount[]): void {
  for (const { name } of Object.values(turnGauges)) {
    const gauge = registry.getSingleMetric(name);
    if (gauge instanceof Gauge) gauge.reset();
  }
  for (const { kind, agent, because, count } of counts) {
    const gauge = registry.getSingleMetric(turnGauges[kind].name);
    if (gauge instanceof Gauge) gauge.set({ agent, because }, count);
  }
}

function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const [name, help] of Object.entries(gauges)) registry.registerMetric(new Gauge({ name, help, registers: [] }));
  for (const { name, help } of Object.values(turnGauges)) {
    registry.registerMetric(new Gauge({ name, help, labelNames: ["agent", "because"], registers: [] }));
  }
  return registry;
}
