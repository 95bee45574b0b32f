import { styleText } from "node:util";
import { findModelConfig } from "#lib/ai/model.ts";
import { env } from "#lib/platform/env.ts";
import { end, runScript } from "#scripts/start/lifecycle.ts";
import { OperatorError } from "#scripts/start/operator-error.ts";
import { type Agent, agentWith, modelAgent } from "./agents.ts";
import { customersOf } from "./customer/customers.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { help, type Options, readOptions } from "./options.ts";
import { renderConversation } from "./report/conversation.ts";
import { writeDocumentedTable } from "./report/document.ts";
import { saveEvaluation } from "./report/results.ts";
import { renderTable } from "./report/table.ts";
import { belowFloor } from "./score/floors.ts";
import type { AgentName } from "./score/row.ts";
import { isFlawless } from "./score/score-play.ts";

// A run that is interrupted has measured nothing.
process.exitCode = 1;

await runScript(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") {
    console.log(help);
    return end(0);
  }
  const evaluation = await playAll(options);
  const { rows, plays } = evaluation;
  console.log(`\n${renderTable(rows, options.k)}\n`);
  const flawed = plays.filter(({ score }) => !isFlawless(score));
  for (const one of flawed.slice(0, options.show)) console.log(`${renderConversation(one)}\n`);
  if (options.docs) {
    await writeDocumentedTable(
      renderTable(
        rows.filter(({ agent }) => agent === "scripted"),
        options.k,
      ),
    );
  }
  console.log(`Written to ${await saveEvaluation(evaluation, options.k, options.json)}`);
  const problems = rows.flatMap(belowFloor);
  for (const problem of problems) console.log(styleText("red", problem));
  await end(problems.length === 0 ? 0 : 1);
});

async function playAll(options: Options): Promise<Evaluation> {
  const { kinds, k, parallel, languages, persons } = options;
  const customers = customersOf(languages, persons).filter(({ kind }) => kinds.includes(kind));
  const all: Evaluation = { rows: [], plays: [] };
  for (const [name, agent] of agentsFor(options)) {
    console.log(`${customers.length} customers talk to the ${name} agent ${k} times each…`);
    const played = await evaluate(name, agent, { customers, k, parallel });
    all.rows.push(...played.rows);
    all.plays.push(...played.plays);
  }
  return all;
}

/** @throws OperatorError when a model is asked for and none is configured */
function agentsFor({ agent }: Options): [AgentName, Agent][] {
  const config = agent === "scripted" ? null : findModelConfig(env());
  if (agent === "model" && config === null) {
    throw new OperatorError("No model is configured: set OPENAI_API_KEY or OPENAI_BASE_URL.");
  }
  const agents: [AgentName, Agent][] = [];
  if (agent !== "model") agents.push(["scripted", agentWith(null)]);
  if (config !== null) agents.push(["model", modelAgent(config)]);
  return agents;
}
