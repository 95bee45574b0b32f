import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agent, agentWith } from "#evaluation/agents.ts";
import { playCustomer } from "#evaluation/play.ts";
import { renderConversation } from "#evaluation/report/conversation.ts";
import { scorePlay } from "#evaluation/score/score-play.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";
import { emptyAnswer } from "#lib/domain/qualification/progress.ts";
import type { PreparedTurn } from "#lib/services/conversation/prepare-turn.ts";
import { type Lie, lies, lyingModel } from "./lying-model.ts";
import { customerOf, type Plan, plans } from "./plan.ts";
import { brokenRules, rules } from "./rules.ts";

const scripted = agentWith(null);

/** @throws with the conversation as a person reads it */
async function playByTheRules(plan: Plan, agent: Agent): Promise<void> {
  const customer = customerOf(plan);
  const play = await playCustomer(customer, 1, agent, { goesOn: true });
  const broken = brokenRules(play.turns);
  if (broken.length === 0) return;
  const conversation = renderConversation({ name: "A customer", kind: customer.kind, play, score: scorePlay(play) });
  throw new Error(`broken: ${broken.join("; ")}\n${conversation}`);
}

test("given any customer, then the scripted agent keeps every rule, also after a handoff that nobody picked up", async () => {
  await fc.assert(
    fc.asyncProperty(plans, (plan) => playByTheRules(plan, scripted)),
    { numRuns: 60 },
  );
});

test("given any customer and a model without any sense, then every rule is kept all the same", async () => {
  await fc.assert(
    fc.asyncProperty(plans, lies, (plan, all: readonly Lie[]) => playByTheRules(plan, agentWith(lyingModel(all)))),
    { numRuns: 60 },
  );
});

describe("an agent that breaks one rule is found, and the customer that shows it is short", () => {
  const [first] = [emptyAnswer("invented")];
  const invented: Answer = { ...first, state: "answered", words: "never written", messageId: "nobody" };
  const breaks: [string, (turn: PreparedTurn, before: readonly Answer[]) => PreparedTurn][] = [
    ["no question is asked after it was answered", askAgain],
    [
      "no answer without the customer's words",
      (turn) => ({ ...turn, resolved: { ...turn.resolved, answers: [...turn.resolved.answers, invented] } }),
    ],
    ["one question a message, the one that is due", (turn) => ({ ...turn, text: `${turn.text} And who are you?` })],
    [
      "a handoff, a waiting question or an answer, and silence only to machines",
      (turn) => (turn.proposal.wantsHuman ? { ...turn, text: null } : turn),
    ],
  ];

  /** Forgets what was just answered. */
  function askAgain(turn: PreparedTurn): PreparedTurn {
    const { step, answers } = turn.resolved;
    const key = answers.find(({ state }) => state === "answered")?.questionKey;
    if (step.type !== "ask" || key === undefined) return turn;
    return { ...turn, resolved: { ...turn.resolved, step: { ...step, question: { ...step.question, key } } } };
  }

  test("there is one for each rule", () => {
    expect(breaks.map(([name]) => name)).toEqual(rules.map(({ name }) => name));
  });

  test.each(breaks)("%s", async (name, spoil) => {
    const agent: Agent = async (input) => spoil(await scripted(input), input.answers);
    const found = await fc.check(
      fc.asyncProperty(plans, (plan) => playByTheRules(plan, agent)),
      { numRuns: 200, seed: 1 },
    );
    expect(found.failed).toBe(true);
    expect(String(found.errorInstance)).toContain(`broken: ${name}`);
    expect(found.counterexample?.[0].bursts.flat().length).toBeLessThanOrEqual(3);
  });
});
