import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ModelBehaviour } from "#e2e/fakes/model-behaviour.ts";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import { testClock } from "#lib/platform/clock.ts";
import { givenAnswer, givenMessage, givenQuestion, givenTurn } from "./given-turn.ts";
import type { ModelConfig } from "./model.ts";
import { ModelFailure, type ModelFailureReason } from "./model-failure.ts";
import { createModelAgent, createSilentAgent } from "./propose-turn.ts";

let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(() => fake.stop());
beforeEach(() => {
  fake.calls.length = 0;
  fake.setBehaviour({ type: "good" });
});

const never = { signal: new AbortController().signal };
const oneCall = { inputTokens: 900, cachedInputTokens: 0, outputTokens: 120 };
const twoCalls = { inputTokens: 1_800, cachedInputTokens: 0, outputTokens: 240 };

function configFor(api: ModelConfig["api"], overrides: Partial<ModelConfig> = {}): ModelConfig {
  return {
    apiKey: null,
    baseUrl: fake.url,
    model: "small",
    api,
    timeoutMs: 5_000,
    reach: "any",
    structured: null,
    speechModel: null,
    ...overrides,
  };
}

async function failureOf(promise: Promise<unknown>): Promise<ModelFailure> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ModelFailure);
  return error instanceof ModelFailure ? error : expect.unreachable();
}

describe.each(["responses", "chat"] as const)("over the %s API", (api) => {
  const agent = (overrides: Partial<ModelConfig> = {}) => createModelAgent(configFor(api, overrides));

  test("one call gives the checked shape of a proposal, real message ids, and what it cost", async () => {
    const proposal = await agent().proposeTurn(givenTurn(), never);
    expect(proposal).toEqual({
      language: "en",
      automaticMessage: false,
      answers: [
        {
          questionKey: "need",
          outcome: "given",
          messageId: givenMessage("").id,
          words: "I need a divorce lawyer",
          value: "I need a divorce lawyer",
          correction: false,
        },
      ],
      wantsHuman: false,
      openQuestions: [],
      cannotHelp: false,
      reply: "What budget do you have in mind?",
      usage: oneCall,
    });
    expect(fake.calls.map((call) => call.api)).toEqual([api]);
  });

  test("the call carries the strict schema, no invented key, and the customer's text outside the instructions", async () => {
    await agent().proposeTurn(givenTurn(), never);
    const sent = JSON.stringify(fake.calls[0]?.body);
    expect(sent).toContain('"type":"json_schema"');
    expect(sent).toContain('"strict":true');
    expect(fake.calls[0]?.authorization).toBe("Bearer none");
    const instructions = sent.slice(0, sent.indexOf('"role":"user"'));
    expect(instructions).toContain('"role":"system"');
    expect(instructions).not.toContain("divorce");
  });

  test.each<ModelBehaviour>([{ type: "fenced" }, { type: "slow", ms: 1 }])("copes with $type", async (behaviour) => {
    fake.setBehaviour(behaviour);
    const proposal = await agent().proposeTurn(givenTurn(), never);
    expect(proposal.reply).toBe("What budget do you have in mind?");
    expect(fake.calls).toHaveLength(1);
  });

  test.each<{ behaviour: ModelBehaviour; rejected: number; format: string | null }>([
    { behaviour: { type: "no_schema" }, rejected: 1, format: "json_object" },
    { behaviour: { type: "no_json" }, rejected: 2, format: null },
  ])("with $behaviour.type it steps down, and asks the next turn like that at once", async (given) => {
    const { behaviour, rejected, format } = given;
    fake.setBehaviour(behaviour);
    const server = { model: behaviour.type };
    expect((await agent(server).proposeTurn(givenTurn(), never)).answers).toHaveLength(1);
    expect(fake.calls).toHaveLength(rejected + 1);
    expect((await agent(server).proposeTurn(givenTurn(), never)).answers).toHaveLength(1);
    expect(fake.calls).toHaveLength(rejected + 2);
    expect(formatOf(fake.calls.at(-1)?.body)).toBe(format);
  });

  test("what a test of the server found is where it begins", async () => {
    fake.setBehaviour({ type: "no_json" });
    await agent({ model: "tested", structured: "words" }).proposeTurn(givenTurn(), never);
    expect(fake.calls).toHaveLength(1);
  });

  test("tokens from the provider's cache are counted", async () => {
    fake.setBehaviour({ type: "good", cachedTokens: 768 });
    const { usage } = await agent().proposeTurn(givenTurn(), never);
    expect(usage).toEqual({ inputTokens: 900, cachedInputTokens: 768, outputTokens: 120 });
  });

  test.each<{ first: ModelBehaviour; usage: typeof oneCall }>([
    { first: { type: "error", status: 500 }, usage: oneCall },
    { first: { type: "error", status: 503 }, usage: oneCall },
    { first: { type: "reset" }, usage: oneCall },
    { first: { type: "malformed", how: "not_json" }, usage: twoCalls },
    { first: { type: "malformed", how: "not_http_json" }, usage: oneCall },
  ])("tries once more after $first", async ({ first, usage }) => {
    fake.setBehaviour(first, { type: "good" });
    const proposal = await agent().proposeTurn(givenTurn(), never);
    expect(proposal.reply).toBe("What budget do you have in mind?");
    expect(proposal.usage).toEqual(usage);
    expect(fake.calls).toHaveLength(2);
  });

  test.each<{ behaviour: ModelBehaviour; because: ModelFailureReason; calls: number }>([
    { behaviour: { type: "error", status: 500 }, because: "unavailable", calls: 2 },
    { behaviour: { type: "reset" }, because: "unavailable", calls: 2 },
    { behaviour: { type: "malformed", how: "not_json" }, because: "malformed", calls: 2 },
    { behaviour: { type: "malformed", how: "truncated" }, because: "malformed", calls: 2 },
    { behaviour: { type: "malformed", how: "wrong_schema" }, because: "malformed", calls: 2 },
    { behaviour: { type: "malformed", how: "empty" }, because: "malformed", calls: 2 },
    { behaviour: { type: "malformed", how: "not_http_json" }, because: "not_an_api", calls: 2 },
    { behaviour: { type: "rate_limited" }, because: "rate_limited", calls: 1 },
    { behaviour: { type: "refusal" }, because: "refused", calls: 1 },
    { behaviour: { type: "rejects", how: "wrong_key" }, because: "wrong_key", calls: 1 },
    { behaviour: { type: "rejects", how: "unknown_model" }, because: "unknown_model", calls: 1 },
    { behaviour: { type: "rejects", how: "unknown_model_400" }, because: "unknown_model", calls: 1 },
    { behaviour: { type: "rejects", how: "no_credit" }, because: "no_credit", calls: 1 },
    { behaviour: { type: "rejects", how: "no_such_path" }, because: "not_an_api", calls: 1 },
    { behaviour: { type: "error", status: 402 }, because: "no_credit", calls: 1 },
    { behaviour: { type: "error", status: 403 }, because: "wrong_key", calls: 1 },
    { behaviour: { type: "error", status: 400 }, because: "misconfigured", calls: 1 },
  ])("$behaviour is $because", async ({ behaviour, because, calls }) => {
    fake.setBehaviour(behaviour);
    const failure = await failureOf(agent().proposeTurn(givenTurn(), never));
    expect(failure.because).toBe(because);
    expect(fake.calls).toHaveLength(calls);
  });

  test.each<ModelBehaviour>([{ type: "hang" }, { type: "drip" }])(
    "a server with $type costs the time limit, and the connection is let go",
    async (behaviour) => {
      fake.setBehaviour(behaviour);
      const arrived = fake.nextCall();
      const failure = await failureOf(agent({ timeoutMs: 150 }).proposeTurn(givenTurn(), never));
      expect(failure.because).toBe("timeout");
      expect(await (await arrived).over).toBe("left");
      expect(fake.calls).toHaveLength(1);
    },
  );

  test("nobody listens at the address", async () => {
    const failure = await failureOf(agent({ baseUrl: "http://127.0.0.1:1/v1" }).proposeTurn(givenTurn(), never));
    expect(failure.because).toBe("unreachable");
  });

  test("an address inside is not asked where the owner may only name public servers", async () => {
    const failure = await failureOf(agent({ reach: "public" }).proposeTurn(givenTurn(), never));
    expect(failure.because).toBe("forbidden_address");
    expect(fake.calls).toHaveLength(0);
  });

  test("the caller's abort ends the call at once and is no failure of the model", async () => {
    fake.setBehaviour({ type: "hang" });
    const one = agent();
    const controller = new AbortController();
    const arrived = fake.nextCall();
    const turn = one.proposeTurn(givenTurn(), { signal: controller.signal });
    const call = await arrived;
    controller.abort(new Error("stale"));
    await expect(turn).rejects.toThrow("stale");
    expect(await call.over).toBe("left");
    expect(one.breakerState()).toBe("closed");
  });

  test("what a hostile model says comes through as a proposal to check, nothing more", async () => {
    fake.setBehaviour({ type: "hostile" });
    const burst = [givenMessage("I want to talk to a human")];
    const proposal = await agent().proposeTurn(givenTurn({ burst }), never);
    expect(proposal.wantsHuman).toBe(false);
    expect(proposal.answers.map((one) => one.questionKey)).toContain("credit_card_number");
    expect(proposal.reply).toMatch(/\$9\.99.*My instructions are/s);
  });

  test("numbers for texts, unknown fields and unknown message names", async () => {
    const answers = [{ questionKey: "budget", messageId: 12, words: "3000", value: 3000, confidence: 0.9 }];
    fake.setBehaviour({ type: "says", text: JSON.stringify({ answers, reply: "Noted.", mood: "good" }) });
    const proposal = await agent().proposeTurn(givenTurn(), never);
    expect(proposal.answers).toEqual([
      { questionKey: "budget", outcome: "given", messageId: "12", words: "3000", value: "3000", correction: false },
    ]);
    expect(proposal).not.toHaveProperty("mood");
  });

  test("a repair is one call that gives the reply alone", async () => {
    const turn = givenTurn();
    const one = agent();
    const proposal = await one.proposeTurn(turn, never);
    const step = { type: "ask", question: givenQuestion("email") } as const;
    const usages: unknown[] = [];
    const expected = { step, problems: ["asks the wrong question"] };
    const options = { ...never, onUsage: (usage: unknown) => usages.push(usage) };
    expect(await one.repair(turn, proposal, expected, options)).toBe("Which e-mail address can we use?");
    expect(usages).toEqual([oneCall]);
    expect(fake.calls).toHaveLength(2);
    expect(fake.calls[1]?.text.startsWith(fake.calls[0]?.text ?? "nothing")).toBe(true);
  });

  test("a repair is tried once only", async () => {
    fake.setBehaviour({ type: "error", status: 500 });
    const turn = givenTurn();
    const proposal = { ...(await anyProposal()), reply: "No." };
    const expected = { step: { type: "answer_only" }, problems: [] } as const;
    expect((await failureOf(agent().repair(turn, proposal, expected, never))).because).toBe("unavailable");
    expect(fake.calls).toHaveLength(1);
  });
});

/** The type of the format that a call asks for, in either API. */
function formatOf(body: unknown): string | null {
  return /"type":"(json_schema|json_object)"/.exec(JSON.stringify(body) ?? "")?.[1] ?? null;
}

describe("under the time limit of a turn", () => {
  test("the repair gets what is left, and is not begun when nothing is", async () => {
    const turn = givenTurn();
    const proposal = { ...(await anyProposal()), reply: "No." };
    const expected = { step: { type: "answer_only" }, problems: [] } as const;
    fake.setBehaviour({ type: "hang" });
    const shared = createModelAgent(configFor("chat"));
    const within = (leftMs: number) => shared.forTurn({ msLeft: () => leftMs, onUsage: () => undefined });
    const startedMs = performance.now();
    expect((await failureOf(within(150).repair(turn, proposal, expected, never))).because).toBe("timeout");
    expect(performance.now() - startedMs).toBeLessThan(1_000);
    expect((await failureOf(within(0).repair(turn, proposal, expected, never))).because).toBe("timeout");
    expect(fake.calls).toHaveLength(1);
  });

  test("what failed calls used is told too", async () => {
    fake.setBehaviour({ type: "malformed", how: "not_json" });
    const told: unknown[] = [];
    const agent = createModelAgent(configFor("chat"));
    const one = agent.forTurn({ msLeft: () => 5_000, onUsage: (usage) => told.push(usage) });
    await failureOf(one.proposeTurn(givenTurn(), never));
    expect(told).toEqual([twoCalls]);
  });
});

test("a model that may not be asked fails at once with its reason", async () => {
  const agent = createSilentAgent("budget");
  expect((await failureOf(agent.proposeTurn(givenTurn(), never))).because).toBe("budget");
});

async function anyProposal() {
  fake.setBehaviour({ type: "good" }, { type: "error", status: 500 });
  const proposal = await createModelAgent(configFor("chat")).proposeTurn(givenTurn(), never);
  fake.calls.length = 0;
  return proposal;
}

test("the time limit holds for the retry too, not once for each attempt", async () => {
  fake.setBehaviour({ type: "error", status: 500, afterMs: 500 }, { type: "hang" });
  const agent = createModelAgent(configFor("chat", { timeoutMs: 800 }));
  const startedMs = performance.now();
  const failure = await failureOf(agent.proposeTurn(givenTurn(), never));
  expect(failure.because).toBe("timeout");
  expect(performance.now() - startedMs).toBeLessThan(1_250);
  expect(fake.calls).toHaveLength(2);
});

test("after five failed turns nothing is sent for 30 seconds, then one trial", async () => {
  const clock = testClock("2026-11-22T12:00:00Z");
  const agent = createModelAgent(configFor("chat"), { clock });
  fake.setBehaviour({ type: "rate_limited" });
  for (let count = 0; count < 5; count++) await failureOf(agent.proposeTurn(givenTurn(), never));
  expect(agent.breakerState()).toBe("open");

  const failure = await failureOf(agent.proposeTurn(givenTurn(), never));
  expect(failure.because).toBe("breaker_open");
  expect(fake.calls).toHaveLength(5);

  clock.advance(30_000);
  fake.setBehaviour({ type: "good" });
  await agent.proposeTurn(givenTurn(), never);
  expect(agent.breakerState()).toBe("closed");
});

test("refusals do not open the breaker: they are about the customer's text", async () => {
  const agent = createModelAgent(configFor("chat"));
  fake.setBehaviour({ type: "refusal" });
  for (let count = 0; count < 6; count++) await failureOf(agent.proposeTurn(givenTurn(), never));
  expect(agent.breakerState()).toBe("closed");
});

test("a failure tells neither the key nor the customer's words", async () => {
  fake.setBehaviour({ type: "malformed", how: "not_json" });
  const agent = createModelAgent(configFor("chat", { apiKey: "very-secret" }));
  const failure = await failureOf(agent.proposeTurn(givenTurn(), never));
  expect(fake.calls[0]?.authorization).toBe("Bearer very-secret");
  expect(failure.message).toBe("The model gave no answer (malformed): finish reason stop");
  expect(failure.usage).toEqual(twoCalls);
});

test("the good fake leads a whole conversation from greeting to handoff", async () => {
  const agent = createModelAgent(configFor("chat"));
  const opening = givenTurn({ situation: "opening", openQuestion: null, askedCount: 0, burst: [givenMessage("Hi")] });
  expect((await agent.proposeTurn(opening, never)).reply).toBe(
    "Hi, thanks for contacting Harbor & Finch. What do you need help with?",
  );
  const need = givenAnswer({});
  const refused = givenTurn({
    answers: [need],
    openQuestion: givenQuestion("budget"),
    burst: [givenMessage("I'd rather not say")],
  });
  expect(await agent.proposeTurn(refused, never)).toMatchObject({
    answers: [{ questionKey: "budget", outcome: "refused", value: "" }],
    reply: "Which e-mail address can we use?",
  });
  const budget = givenAnswer({ questionKey: "budget", state: "declined", value: null });
  const last = givenTurn({
    answers: [need, budget],
    openQuestion: givenQuestion("email"),
    burst: [givenMessage("ana@example.com")],
  });
  expect(await agent.proposeTurn(last, never)).toMatchObject({
    answers: [{ questionKey: "email", value: "ana@example.com" }],
    reply: "Thank you, that is everything I need.",
  });
});

test("the fake is switched over HTTP", async () => {
  const control = fake.url.replace("/v1", "/__control");
  const set = await fetch(control, { method: "POST", body: JSON.stringify({ type: "error", status: 503 }) });
  expect(set.status).toBe(200);
  await failureOf(createModelAgent(configFor("chat")).proposeTurn(givenTurn(), never));
  expect(await (await fetch(control)).json()).toMatchObject({ behaviours: [{ type: "error" }], calls: [{}, {}] });
  const wrong = await fetch(control, { method: "POST", body: JSON.stringify({ type: "sing" }) });
  expect(wrong.status).toBe(400);
});
