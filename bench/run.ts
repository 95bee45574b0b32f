import { ensureBuild } from "#scripts/start/build.ts";
import { beforeExit, end, runScript } from "#scripts/start/lifecycle.ts";
import { startDesk } from "./desk.ts";
import { machineRows, measureMachine } from "./machine.ts";
import { measureBigDelivery } from "./measure/big-delivery.ts";
import { measureEvents } from "./measure/events.ts";
import { measureHistory } from "./measure/history.ts";
import { measureKnowledge } from "./measure/knowledge.ts";
import { measureMemory } from "./measure/memory.ts";
import { measureThroughput } from "./measure/throughput.ts";
import { measureTurns } from "./measure/turns.ts";
import { measureWebhookLatency } from "./measure/webhook-latency.ts";
import { measureWeight } from "./measure/weight.ts";
import { printResults, saveResults, warnOfOtherWork } from "./report.ts";
import type { Row } from "./row.ts";

// A run that is interrupted has measured nothing.
process.exitCode = 1;

await runScript(async () => {
  await ensureBuild();
  warnOfOtherWork();
  console.log("Starting the built product on a database of its own.");
  const desk = await startDesk();
  beforeExit(desk.stop);
  const rows: Row[] = [];
  const step = async (name: string, work: () => Promise<Row[]>) => {
    console.log(`Measuring ${name}…`);
    rows.push(...(await work()));
  };
  await step("memory at rest", () => measureMemory(desk, "idle"));
  console.log("Measuring the machine…");
  const machine = await measureMachine(desk);
  rows.push(...machineRows(machine));
  await step("scripts of the web chat", () => measureWeight(desk));
  await step("turns", () => measureTurns(desk, machine));
  await step("changes in another browser", () => measureEvents(desk));
  await step("webhook latency", () => measureWebhookLatency(desk, machine));
  await step("material for a turn", () => measureKnowledge(desk));
  await step("one big delivery", () => measureBigDelivery(desk));
  await step("live turns beside an import", () => measureHistory(desk));
  await step("throughput", () => measureThroughput(desk));
  await step("memory after the load", () => measureMemory(desk, "after load"));
  printResults(rows, machine);
  console.log(`\nWritten to ${await saveResults(rows, machine)}`);
  await end(0);
});
